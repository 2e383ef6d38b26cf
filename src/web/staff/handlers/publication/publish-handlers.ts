import {
  approvePublication,
  EntryRefusedError,
  instantOfJapan,
  isActor,
  japaneseMoment,
  listEditions,
  listSchedules,
  NothingNewError,
  newestYear,
  OpenErrorsError,
  publishToday,
  ReasonsMissingError,
  schedulePublication,
  viewNextPublication,
  withdrawSchedule,
} from '#app';
import { subjectOf } from '#domain';
import {
  differenceMessages,
  findingMessages,
  type LocalizedText,
  publishingMessages,
  secondPersonMessages,
  staffFindingMessages,
} from '#messages';
import { type PublishProps, publishPage } from '../../pages/publication/publish-page.tsx';
import { reasonSubjects } from '../../pages/publication/reason-fields.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';

const words = staffFindingMessages.publish;

const yearOf = (text: string): number | null => (/^(?:19|20)\d{2}$/.test(text) ? Number(text) : null);

/** What was just done, as the address tells it. */
const doneOf = (request: StaffRequest): LocalizedText | null => {
  const number = /^[1-9]\d{0,5}$/.exec(request.query('done') ?? '')?.[0];
  if (number !== undefined) return publishingMessages.published(Number(number));
  const due = /^\d{4}-\d{2}-\d{2}T\d{2}$/.exec(request.query('scheduled') ?? '')?.[0];
  if (due !== undefined)
    return publishingMessages.scheduledDone(
      publishingMessages.moment(due.slice(0, 10), Number(due.slice(11))),
    );
  if (request.query('asked') === 'yes') return secondPersonMessages.asked;
  if (request.query('approved') === 'yes') return secondPersonMessages.approved;
  return request.query('withdrawn') === 'yes' ? publishingMessages.withdrawn : null;
};

const page = async (
  request: StaffRequest,
  more: Pick<PublishProps, 'problems' | 'entered'> & { readonly year?: number } = {},
): Promise<Answer> => {
  const { desk, addresses } = request;
  const planId = request.params.plan ?? '';
  const year = more.year ?? yearOf(request.query('year') ?? '') ?? (await newestYear(desk, planId));
  const { plan, next } = await viewNextPublication(desk, { planId, year });
  return publishPage({
    ...request,
    ...more,
    wantsSecond: await wantsSecond(request),
    isOwn: (scheduled) => isActor(desk, scheduled),
    plan,
    year,
    next,
    editions: await listEditions(desk, planId),
    schedules: await listSchedules(desk, planId),
    preview: addresses.preview(planId, year),
    done: doneOf(request),
  });
};

const publish = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const planId = request.params.plan ?? '';
  const reasons: Record<string, string> = {};
  for (const [name, value] of form)
    if (/^reason-\d+-subject$/.test(name) && typeof value === 'string')
      reasons[value] = textOf(form, name.replace('-subject', '')).trim().slice(0, 2000);
  const entered = {
    approvedBy: textOf(form, 'approvedBy').trim().slice(0, 100),
    when: textOf(form, 'when') === 'later' ? ('later' as const) : ('now' as const),
    day: textOf(form, 'day'),
    hour: textOf(form, 'hour'),
    reasons,
  };
  const year = yearOf(textOf(form, 'year'));
  if (year === null) return page(request, { problems: { year: words.noYear }, entered });
  const again = (problems: Readonly<Record<string, LocalizedText>>) =>
    page(request, { problems, entered, year });
  if (entered.approvedBy === '') return again({ approvedBy: findingMessages.nameEmpty() });
  try {
    if (entered.when === 'later') return await schedule(request, year, entered);
    if (await wantsSecond(request)) return await ask(request, year, entered);
    const { number } = await publishToday(request.desk, {
      planId,
      year,
      approvedBy: entered.approvedBy,
      reasons: (difference) => reasons[subjectOf(difference)] ?? null,
    });
    return {
      redirect: request.addresses.publish(planId, { done: String(number), year: String(year) }),
    };
  } catch (error) {
    if (error instanceof OpenErrorsError) return again({ errors: words.refused(error.findings.length) });
    if (error instanceof ReasonsMissingError) return again(await missing(request, year, error));
    if (error instanceof EntryRefusedError) return again(error.problems);
    if (error instanceof NothingNewError) return again({ errors: error.explanation });
    throw error;
  }
};

/** Whether the plan wants a second person, so that nothing is published at once. */
const wantsSecond = ({ desk, params }: StaffRequest): Promise<boolean> =>
  desk.storage.transaction(
    async ({ plans }) => (await plans.find(params.plan ?? ''))?.approval === 'two_people',
  );

/** Asks a second person to approve; then it is published as soon as they do. */
const ask = async (
  { desk, params, addresses }: StaffRequest,
  year: number,
  { approvedBy, reasons }: NonNullable<PublishProps['entered']>,
): Promise<Answer> => {
  const planId = params.plan ?? '';
  const now = desk.clock.now();
  const asking = { ...desk, clock: { now: () => now } };
  await schedulePublication(asking, { ...{ planId, reportingYear: year, approvedBy, reasons }, due: now });
  return { redirect: addresses.publish(planId, { asked: 'yes', year: String(year) }) };
};

const approve = async ({ desk, params, addresses }: StaffRequest): Promise<Answer> => {
  const planId = params.plan ?? '';
  await approvePublication(desk, planId, params.schedule ?? '');
  return { redirect: addresses.publish(planId, { approved: 'yes' }) };
};

const schedule = async (
  request: StaffRequest,
  year: number,
  { approvedBy, day, hour, reasons }: NonNullable<PublishProps['entered']>,
): Promise<Answer> => {
  const planId = request.params.plan ?? '';
  const due = instantOfJapan(day, Number(hour));
  if (due === null) throw new EntryRefusedError({ day: publishingMessages.noMoment });
  const scheduled = await schedulePublication(request.desk, {
    ...{ planId, reportingYear: year, due, approvedBy, reasons },
  });
  const moment = japaneseMoment(scheduled.due);
  const told = `${moment.day}T${String(moment.hour).padStart(2, '0')}`;
  return { redirect: request.addresses.publish(planId, { scheduled: told, year: String(year) }) };
};

/** The reasons that are missing, by their fields. */
const missing = async (
  { desk, params }: StaffRequest,
  year: number,
  { differences }: ReasonsMissingError,
): Promise<Readonly<Record<string, LocalizedText>>> => {
  const { next } = await viewNextPublication(desk, { planId: params.plan ?? '', year });
  const waiting = new Set(differences.map(subjectOf));
  return Object.fromEntries(
    reasonSubjects(next.differences)
      .filter(({ subject }) => waiting.has(subject))
      .map(({ field, first }) => [field, publishingMessages.reasonEmpty(differenceMessages.place(first))]),
  );
};

const withdraw = async ({ desk, params, addresses }: StaffRequest): Promise<Answer> => {
  const planId = params.plan ?? '';
  await withdrawSchedule(desk, planId, params.schedule ?? '');
  return { redirect: addresses.publish(planId, { withdrawn: 'yes' }) };
};

export const publishHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/plans/:plan/publish', answer: (request) => page(request) },
  { method: 'post', path: '/plans/:plan/publish', answer: publish },
  { method: 'post', path: '/plans/:plan/publish/:schedule/approve', answer: approve },
  { method: 'post', path: '/plans/:plan/publish/:schedule/withdraw', answer: withdraw },
];
