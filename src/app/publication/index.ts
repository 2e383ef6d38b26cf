export type { Published } from '../published/index.ts';
export { carryOutDue } from './carry-out-due.ts';
export {
  type ComparedVersions,
  compareVersions,
  listVersions,
  VersionNotFoundError,
  type VersionOfPlan,
} from './compare-versions.ts';
export type { DrawnUp as NextPublication } from './draw-up.ts';
export { previewPublication, viewNextPublication } from './preview-publication.ts';
export * from './publication-errors.ts';
export { publishPlan } from './publish-plan.ts';
export { latestPublication, listEditions, newestYear, publishToday } from './publish-today.ts';
export {
  approvePublication,
  listSchedules,
  schedulePublication,
  withdrawSchedule,
} from './schedule-publication.ts';
