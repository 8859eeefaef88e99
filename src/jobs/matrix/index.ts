export { matrixBookOf } from './vault';
export { evidenceIn } from './evidence';
export { frameworkNamed, fullestFramework, rowKindOf } from './choose';
export { readMatrices, sourcesOf, type VaultMatrices } from './sources';
export { exportMatrix, matrixFormats, saturationPicture, type MatrixFormat } from './export';
export { planCodebook } from './importCodebook';
