import type { Action } from '#domain';
import { isPermitted } from './authorise.ts';
import type { Desk } from './desk.ts';

/** What pages that anybody of the house may read lead on to. */
const deeds = [
  'finding.answer',
  'plan.edit',
  'grade.override',
  'summary.write',
] as const satisfies readonly Action[];

/** With what was asked for: what of it the one who asks may go on to do, so that nothing is offered and then refused. */
export interface WithRights {
  readonly may: ReadonlySet<(typeof deeds)[number]>;
}

/** Which of these deeds the one who asks may do to the plan. */
export const rightsOnPlan = (desk: Pick<Desk, 'by'>, plan: string): WithRights['may'] =>
  new Set(deeds.filter((deed) => isPermitted(desk, deed, { plan })));
