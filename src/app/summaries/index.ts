export { longestSummary, type SaidSummary, saveSummary, summaryStamp } from './save-summary.ts';
export { GoalNotFoundError } from './summary-errors.ts';
export { listSummaries, type SummaryList, type SummaryOfNode } from './view-summaries.ts';
export { type SummaryView, viewSummary } from './view-summary.ts';
