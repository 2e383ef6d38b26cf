import type { Action } from '#domain';
import { changesHandlers } from './handlers/changes-handlers.ts';
import { editingRoutes } from './handlers/editing/editing-routes.ts';
import { findingHandlers } from './handlers/finding-handlers.ts';
import { importHandlers } from './handlers/import-handlers.ts';
import { linkHandlers } from './handlers/link-handlers.ts';
import { mailHandlers } from './handlers/mail/mail-handlers.ts';
import { publishHandlers } from './handlers/publish-handlers.ts';
import { questionHandlers } from './handlers/question-handlers.ts';
import { reviewHandlers } from './handlers/review-handlers.ts';
import { roundHandlers } from './handlers/round-handlers.ts';
import { roundReviewHandlers } from './handlers/round-review-handlers.ts';
import { sourceHandlers } from './handlers/source-handlers.ts';
import { submissionHandlers } from './handlers/submission-handlers.ts';
import { targetHandlers } from './handlers/target-handlers.ts';
import { workbookHandlers } from './handlers/workbook-handlers.ts';
import type { StaffRoute } from './staff-request.ts';

const needing = (needs: Action, routes: readonly StaffRoute[]): readonly StaffRoute[] =>
  routes.map((route) => ({ needs, ...route }));

/** The pages and actions of the staff side that are there whoever may come in. */
export const staffRoutes: readonly StaffRoute[] = [
  ...needing('plan.import', importHandlers),
  ...needing('plan.import', questionHandlers),
  ...needing('plan.import', reviewHandlers),
  ...needing('plan.import', targetHandlers),
  ...needing('plan.import', changesHandlers),
  ...needing('plan.import', sourceHandlers),
  ...needing('indicator.link', linkHandlers),
  ...needing('finding.answer', findingHandlers),
  ...needing('plan.publish', publishHandlers),
  ...editingRoutes,
  ...needing('round.read', roundHandlers),
  ...needing('round.read', roundReviewHandlers),
  ...needing('submission.read', submissionHandlers),
  ...needing('submission.read', workbookHandlers),
  ...needing('mail.read', mailHandlers),
];
