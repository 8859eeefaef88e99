export { heatMapOf } from './heatMap';
export { saturationChartOf } from './saturation';
export { contrast, shadeOf } from './shade';
