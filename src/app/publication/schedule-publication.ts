import { createHash } from 'node:crypto';
import { canonicalJson, type Publication, type ScheduledPublication, subjectOf } from '#domain';
import { differenceMessages, publishingMessages as messages, secondPersonMessages } from '#messages';
import { EntryRefusedError } from '../imports/import-errors.ts';
import { japaneseDate } from '../japanese-date.ts';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf, personOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { requireSecond, wantsTwo } from '../people/second-person.ts';
import { drawUp } from './draw-up.ts';
import {
  ChangedSinceScheduledError,
  NothingNewError,
  ReasonsMissingError,
  ScheduleNotFoundError,
} from './publication-errors.ts';

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
  return desk.storage.transaction(async (stores) => {
    const { schedules, records, plans } = stores;
    const plan = await plans.find(given.planId);
    const needsSecond = plan !== undefined && wantsTwo(plan);
    // What waits for a second person may be due at once.
    if (!(given.due > at || (needsSecond && given.due === at)))
      throw new EntryRefusedError({ day: messages.noMoment });
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
      person: personOf(desk),
      madeAt: at,
      ...(needsSecond ? { needsSecond: true as const } : {}),
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

/**
 * The second person's approval of a publication that waits for it; the server then carries it out when it is due. Throws
 * `SecondPersonNeededError` for the one who asked, `ChangedSinceScheduledError` when the plan says something else by
 * now, `ScheduleNotFoundError`, `NotPermittedError`.
 */
export const approvePublication = async (desk: Desk, planId: string, id: string): Promise<void> => {
  authorise(desk, 'plan.publish', { plan: planId });
  const at = desk.clock.now();
  await desk.storage.transaction(async (stores) => {
    const found = await stores.schedules.find(id);
    if (found?.planId !== planId || found.state.kind !== 'waiting' || found.second)
      throw new ScheduleNotFoundError();
    requireSecond(desk, { approval: 'two_people' }, found, secondPersonMessages.ownPublication);
    const { content } = await drawUp(stores, {
      ...found,
      publishedOn: japaneseDate(at),
      by: found.by,
      reasonFor: (difference) => found.reasons[subjectOf(difference)] ?? null,
    });
    if (approvedContent(content) !== found.approvedContent)
      throw new ChangedSinceScheduledError(content.plan.title);
    await stores.schedules.approve(id, { person: personOf(desk), by: nameOf(desk.by), at });
    await keepRecord(stores.records, desk, {
      deed: 'plan.approvePublication',
      plan: planId,
      subject: id,
      after: JSON.stringify({ due: found.due, year: found.reportingYear, approvedBy: found.approvedBy }),
    });
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
