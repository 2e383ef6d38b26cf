export { createPlan, type NewPlan, typedYear } from './create-plan.ts';
export { approveEdits, proposeEdits, returnEdits, type SaidOfEdits, undoEdits } from './decide-edits.ts';
export { dropStep, remakeStep } from './drop-step.ts';
export { type EditDraft, partStamp } from './edit-draft.ts';
export { EditedMeanwhileError, EditSetStateError } from './editor-errors.ts';
export { type Making, makeEdits } from './make-edits.ts';
export { seriesOf, type TypedValue, typedBaseline, typedTarget } from './typed-value.ts';
export { type EditorView, type ToldStep, viewEditor } from './view-editor.ts';
