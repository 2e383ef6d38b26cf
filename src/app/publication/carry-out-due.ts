import { ExplainedError, type ScheduledPublication, subjectOf } from '#domain';
import { japaneseDate } from '../japanese-date.ts';
import { installationDesk } from '../people/desk.ts';
import { wantsTwo } from '../people/second-person.ts';
import type { Services } from '../services.ts';
import { drawUp } from './draw-up.ts';
import { ChangedSinceScheduledError } from './publication-errors.ts';
import { publishIn } from './publish-plan.ts';
import { approvedContent } from './schedule-publication.ts';

/**
 * Publishes everything that is due. Each in one transaction together with the note that it is done: of several
 * servers one carries it out, and a server that stops in between has done nothing. What cannot be published is held
 * with the reason and not tried again.
 */
export const carryOutDue = async (services: Services): Promise<void> => {
  const now = services.clock.now();
  const due = await services.storage.transaction(({ schedules }) => schedules.due(now));
  for (const scheduled of due)
    try {
      await carryOut(services, scheduled);
    } catch (error) {
      if (!(error instanceof ExplainedError)) throw error;
      await hold(services, scheduled.id, error);
    }
};

const carryOut = (services: Services, { id }: ScheduledPublication): Promise<void> =>
  services.storage.transaction(async (stores) => {
    const scheduled = await stores.schedules.find(id);
    if (scheduled?.state.kind !== 'waiting') return;
    // It waits for its second person, who may come after its time. A plan may have begun to want two since.
    const plan = await stores.plans.find(scheduled.planId);
    if (scheduled.second === undefined && (scheduled.needsSecond || (plan && wantsTwo(plan)))) return;
    const { planId, reportingYear, approvedBy, reasons } = scheduled;
    const at = services.clock.now();
    const { content } = await drawUp(stores, {
      ...{ planId, reportingYear, approvedBy, by: scheduled.by },
      publishedOn: japaneseDate(at),
    });
    if (approvedContent(content) !== scheduled.approvedContent)
      throw new ChangedSinceScheduledError(content.plan.title);
    const publication = await publishIn(stores, installationDesk(services), {
      planId,
      reportingYear,
      publishedOn: japaneseDate(at),
      approvedBy,
      reasonFor: (difference) => reasons[subjectOf(difference)] ?? null,
      reasonsBy: scheduled.by,
    });
    await stores.schedules.settle(id, {
      kind: 'published',
      at,
      publication: publication.id,
      number: publication.number,
    });
  });

const hold = ({ storage, clock }: Services, id: string, error: ExplainedError): Promise<void> =>
  storage.transaction(async ({ schedules }) => {
    if ((await schedules.find(id))?.state.kind !== 'waiting') return;
    await schedules.settle(id, {
      kind: 'held',
      at: clock.now(),
      why: error.explanation,
      remedy: error.remedy,
    });
  });
