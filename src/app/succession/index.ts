export {
  createSuccession,
  previewSuccession,
  type SuccessionPreview,
  undoSuccession,
} from './create-succession.ts';
export { NoPredecessorError, SuccessionInUseError } from './succession-errors.ts';
export { type PredecessorView, viewPredecessor } from './view-predecessor.ts';
