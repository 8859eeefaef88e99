export { sheetOf, type ClaimWords, type RoleWords, type Sheet, type Sources } from './sheet';
export { markdownOf } from './markdown';
export { csvOf, longCsvOf } from './csv';
export { xlsxOf } from './xlsx';
export { heatMapOf, saturationChartOf } from './svg';
export { htmlOf } from './html';
export { notesOfCodebook, qdcOf, readCodebook, readColor, readGuid } from './qdc';
