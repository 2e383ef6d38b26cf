import type { Action } from '#domain';
import type { StaffRoute } from '../../staff-request.ts';
import { editorHandlers } from './editor-handlers.ts';
import { gradeHandlers } from './grade-handlers.ts';
import { scaleHandlers } from './scale-handlers.ts';
import { successionHandlers } from './succession-handlers.ts';
import { summaryHandlers } from './summary-handlers.ts';

const needing = (needs: Action, routes: readonly StaffRoute[]): readonly StaffRoute[] =>
  routes.map((route) => ({ needs, ...route }));

/** Editing plans, grades and rating scales. */
export const editingRoutes: readonly StaffRoute[] = [
  ...needing('plan.edit', editorHandlers),
  ...needing('plan.read', gradeHandlers),
  ...needing('scale.edit', scaleHandlers),
  ...needing('plan.read', successionHandlers),
  ...needing('plan.read', summaryHandlers),
];
