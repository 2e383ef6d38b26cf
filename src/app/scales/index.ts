export { type ListedScale, listScales } from './list-scales.ts';
export { previewScale, type ScalePreview } from './preview-scale.ts';
export { copyScale, problemsOfScale, removeScale, saveScale } from './save-scale.ts';
export { ScaleNotFoundError } from './scale-errors.ts';
