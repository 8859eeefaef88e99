export { matrixBookOf } from './vault';
export { evidenceIn } from './evidence';
export { frameworkNamed, fullestFramework, rowKindOf } from './choose';
