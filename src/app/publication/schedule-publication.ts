import { createHash } from 'node:crypto';
import { canonicalJson, type Publication, type ScheduledPublication, subjectOf } from '#domain';
import { differenceMessages, publishingMessages as messages } from '#messages';
import { EntryRefusedError } from '../imports/import-errors.ts';
import { japaneseDate } from '../japanese-date.ts';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { drawUp } from './draw-up.ts';
import { NothingNewError, ReasonsMissingError, ScheduleNotFoundError } from './publication-errors.ts';

export type GivenSchedule = Pick<
  ScheduledPublication,
  'planId' | 'reportingYear' | 'due' | 'approvedBy' | 'reasons'
>;

/** What somebody approved of, as a hash: what the plan says, the scale, every grade and summary. Not the wording of sentences. */
export const approvedContent = ({
  plan,
  scale,
  evaluations,
  summaries,
}: Pick<Publication, 'plan' | 'scale' | 'evaluations' | 'summaries'>): string =>
  createHash('sha256')
    .update(
      canonicalJson({
        plan,
        scale,
        summaries,
        grades: evaluations.map(({ indicatorId, seriesId, part, year, actual, target, outcome }) => ({
          ...{ indicatorId, seriesId, part, year, actual, target },
          outcome: outcome.kind === 'graded' ? outcome.grade.id : outcome.reason,
        })),
      }),
    )
    .digest('hex');

/**
 * Has a plan published by the server at an instant to come, as it stands now. Errors may still be explained until
 * then. Throws `EntryRefusedError` (field `day`) for an instant that has passed, `NothingNewError`,
 * `ReasonsMissingError`, `PlanNotFoundError`, `NotPermittedError`.
 */
export const schedulePublication = async (
  desk: Desk,
  given: GivenSchedule,
): Promise<ScheduledPublication> => {
  authorise(desk, 'plan.publish', { plan: given.planId });
  const at = desk.clock.now();
  if (!(given.due > at)) throw new EntryRefusedError({ day: messages.noMoment });
  return desk.storage.transaction(async (stores) => {
    const { schedules, records } = stores;
    const { content, previous, kind, unexplained } = await drawUp(stores, {
      ...given,
      publishedOn: japaneseDate(at),
      by: nameOf(desk.by),
      reasonFor: (difference) => given.reasons[subjectOf(difference)] ?? null,
    });
    if (previous !== undefined && kind === null) throw new NothingNewError(content.plan.title);
    if (unexplained.length > 0)
      throw new ReasonsMissingError(
        content.plan.title,
        unexplained,
        unexplained.map(differenceMessages.inFull),
      );
    const scheduled = {
      ...given,
      id: desk.ids.next(),
      approvedContent: approvedContent(content),
      by: nameOf(desk.by),
      madeAt: at,
    };
    await schedules.add(scheduled);
    await keepRecord(records, desk, {
      deed: 'plan.schedule',
      plan: given.planId,
      subject: scheduled.id,
      after: JSON.stringify({ due: given.due, year: given.reportingYear, approvedBy: given.approvedBy }),
    });
    return { ...scheduled, state: { kind: 'waiting' } };
  });
};

/** Takes a scheduled publication back while it waits. Throws `ScheduleNotFoundError`, `NotPermittedError`. */
export const withdrawSchedule = async (desk: Desk, planId: string, id: string): Promise<void> => {
  authorise(desk, 'plan.publish', { plan: planId });
  await desk.storage.transaction(async ({ schedules, records }) => {
    const found = await schedules.find(id);
    if (found === undefined || found.planId !== planId || found.state.kind !== 'waiting')
      throw new ScheduleNotFoundError();
    await schedules.settle(id, { kind: 'withdrawn', at: desk.clock.now(), by: nameOf(desk.by) });
    await keepRecord(records, desk, { deed: 'plan.withdrawSchedule', plan: planId, subject: id });
  });
};

/** Scheduled publications of a plan, whatever became of them: those due last first. */
export const listSchedules = async (desk: Desk, planId: string): Promise<readonly ScheduledPublication[]> => {
  authorise(desk, 'plan.publish', { plan: planId });
  return desk.storage.transaction(({ schedules }) => schedules.list(planId));
};
