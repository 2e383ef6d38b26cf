export { writeDraftCsv, writeEvaluationsCsv } from '#documents';
export { checkDrafts } from './check-drafts.ts';
export { EvaluationRequestError, evaluateDrafts, type PlanEvaluation } from './evaluate-drafts.ts';
export { exportPlans } from './export-plans.ts';

export { importDocument, PlanIdTakenError } from './import-document.ts';
export { importFile } from './import-file.ts';
export { loadExamples } from './load-examples.ts';
export { PlanNotFoundError, publishPlan } from './publish-plan.ts';
export { readFile } from './read-file.ts';
export type { Services } from './services.ts';
