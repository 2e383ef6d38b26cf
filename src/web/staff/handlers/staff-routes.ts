import type { Action } from '#domain';
import type { StaffRoute } from '../staff-request.ts';
import { changesHandlers } from './changes-handlers.ts';
import { editingRoutes } from './editing/editing-routes.ts';
import { reviewBookHandlers } from './external-review/book-handlers.ts';
import { memberHandlers } from './external-review/member-handlers.ts';
import { opinionHandlers } from './external-review/opinion-handlers.ts';
import { externalReviewHandlers } from './external-review/review-handlers.ts';
import { findingHandlers } from './finding-handlers.ts';
import { historyHandlers } from './history-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { linkHandlers } from './link-handlers.ts';
import { mailHandlers } from './mail/mail-handlers.ts';
import { mapHandlers } from './map/map-handlers.ts';
import { recordHandlers } from './people/record-handlers.ts';
import { publishHandlers } from './publication/publish-handlers.ts';
import { versionHandlers } from './publication/version-handlers.ts';
import { questionHandlers } from './question-handlers.ts';
import { reviewHandlers } from './review-handlers.ts';
import { roundAskingHandlers } from './round-asking-handlers.ts';
import { roundHandlers } from './round-handlers.ts';
import { roundReviewHandlers } from './round-review-handlers.ts';
import { sourceHandlers } from './source-handlers.ts';
import { submissionHandlers } from './submission-handlers.ts';
import { targetHandlers } from './target-handlers.ts';
import { workbookHandlers } from './workbook-handlers.ts';

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
  ...needing('map.manage', mapHandlers),
  ...needing('plan.publish', publishHandlers),
  ...needing('plan.read', versionHandlers),
  ...editingRoutes,
  ...needing('round.read', roundHandlers),
  ...needing('round.read', roundAskingHandlers),
  ...needing('round.read', roundReviewHandlers),
  ...needing('submission.read', submissionHandlers),
  ...needing('submission.read', workbookHandlers),
  ...externalReviewHandlers,
  ...reviewBookHandlers,
  ...memberHandlers,
  ...opinionHandlers,
  ...historyHandlers,
  ...recordHandlers,
  ...needing('mail.read', mailHandlers),
];
