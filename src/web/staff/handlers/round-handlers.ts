import {
  createRound,
  type Desk,
  editRound,
  isDayOff,
  japaneseDate,
  listMentions,
  listOpinionWork,
  listPlans,
  listRounds,
  listShared,
  listSubmissions,
  listWork,
  NotReadyError,
  openRound,
  previewRound,
  RoundNotFoundError,
  RoundRefusedError,
  reopenRound,
  StepRefusedError,
  settleRound,
  viewReminders,
} from '#app';
import { type Action, may, type PlanSummary, type Round, type Step, suggestSteps } from '#domain';
import { fiscalYearText, type LocalizedText, roundMessages, roundPageMessages as words } from '#messages';
import { draftPage } from '../pages/rounds/draft-page.tsx';
import { myPage } from '../pages/rounds/my-page.tsx';
import { progressCsv } from '../pages/rounds/progress-csv.ts';
import { progressLines, progressShows } from '../pages/rounds/progress-lines.ts';
import { allSteps, type RoundEntered, roundFormPage } from '../pages/rounds/round-form-page.tsx';
import { roundPage } from '../pages/rounds/round-page.tsx';
import { roundsPage } from '../pages/rounds/rounds-page.tsx';
import type { Problems } from '../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

const todayOf = ({ desk }: StaffRequest): string => japaneseDate(desk.clock.now());

const mayDo = ({ by }: Desk, action: Action, round?: Round): boolean =>
  by.kind === 'installation' ||
  (by.kind === 'person' &&
    may(by.actor, action, round === undefined ? {} : { plan: round.planId, round: round.state }));

/** The round of the address, if the person may see it. */
export const roundOf = async (request: StaffRequest): Promise<Round> => {
  const round = (await listRounds(request.desk)).find(({ id }) => id === request.params.id);
  if (round === undefined) throw new RoundNotFoundError();
  return round;
};

const titleOf = (plans: readonly PlanSummary[], id: string): string =>
  plans.find((plan) => plan.id === id)?.title ?? id;

const rounds = async (request: StaffRequest): Promise<Answer> =>
  roundsPage({
    ...request,
    rounds: await listRounds(request.desk),
    plans: await listPlans(request.desk),
    mayCreate: mayDo(request.desk, 'round.create'),
  });

const my = async (request: StaffRequest): Promise<Answer> =>
  myPage({
    ...request,
    work: await listWork(request.desk),
    opinions: await listOpinionWork(request.desk),
    mentions: await listMentions(request.desk),
    today: todayOf(request),
  });

/** The plans that the person may open a round for. */
const plansFor = async ({ desk }: StaffRequest): Promise<readonly PlanSummary[]> =>
  (await listPlans(desk)).filter(
    ({ id }) =>
      desk.by.kind === 'installation' ||
      (desk.by.kind === 'person' && may(desk.by.actor, 'round.create', { plan: id })),
  );

const begin = async (request: StaffRequest): Promise<Answer> => {
  const plans = await plansFor(request);
  const plan = plans.find(({ id }) => id === request.query('plan')) ?? plans[0];
  const today = todayOf(request);
  // Before April the year that ended last spring is asked about, as is right after it.
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 2 : 1);
  const stored =
    plan === undefined
      ? undefined
      : await request.desk.storage.transaction((stores) => stores.plans.find(plan.id));
  return roundFormPage({
    ...request,
    plans,
    round: null,
    entered: {
      plan: plan?.id ?? '',
      year: String(year),
      part: 'year',
      title: '',
      message: '',
      steps: suggestSteps(today, { municipalities: stored?.municipalities ?? [] }, isDayOff),
    },
  });
};

/** Steps that have a last day, in the order of their numbers. */
const stepsIn = (form: FormData): readonly Step[] =>
  allSteps
    .map((step) => ({
      step,
      due: textOf(form, `due-${step}`).trim(),
      order: Number(textOf(form, `order-${step}`)) || 99,
    }))
    .filter(({ due }) => due !== '')
    .toSorted((a, b) => a.order - b.order)
    .map(({ step, due }) => ({ step, due }));

const enteredIn = (form: FormData): RoundEntered => {
  const year = textOf(form, 'year').normalize('NFKC').trim();
  const typed = textOf(form, 'part');
  const part = typed === 'first_half' || typed === 'second_half' ? typed : 'year';
  const title = textOf(form, 'title').trim();
  return {
    plan: textOf(form, 'plan'),
    year,
    part,
    title:
      title === '' && /^\d{4}$/.test(year)
        ? words.nameOf(fiscalYearText(Number(year)), part === 'year' ? '' : roundMessages.parts[part].ja).ja
        : title,
    message: textOf(form, 'message'),
    steps: stepsIn(form),
  };
};

/** What was refused, beside the form's fields; the use case says all of it in one. */
const problemsOf = (error: unknown): Problems => {
  if (!(error instanceof RoundRefusedError)) throw error;
  return Object.fromEntries(
    error.problems.map((problem, at): readonly [string, LocalizedText] => [
      at === 0 ? 'steps' : `steps-${at}`,
      problem,
    ]),
  );
};

const create = async (request: StaffRequest): Promise<Answer> => {
  const entered = enteredIn(await request.form());
  try {
    const { plan: planId, year, part, title, message, steps } = entered;
    const round = await createRound(request.desk, {
      planId,
      year: Number(year),
      part,
      title,
      message,
      steps,
    });
    return { redirect: request.addresses.round(round.id) };
  } catch (error) {
    const problems = problemsOf(error);
    return roundFormPage({ ...request, plans: await plansFor(request), round: null, entered, problems });
  }
};

const editing = async (request: StaffRequest): Promise<Answer> => {
  const round = await roundOf(request);
  const { planId: plan, year, part, title, message, steps } = round;
  return roundFormPage({
    ...request,
    plans: [],
    round,
    entered: { plan, year: String(year), part, title, message, steps },
  });
};

const edit = async (request: StaffRequest): Promise<Answer> => {
  const round = await roundOf(request);
  const entered = enteredIn(await request.form());
  try {
    await editRound(request.desk, round.id, entered);
    return { redirect: request.addresses.round(round.id) };
  } catch (error) {
    return roundFormPage({ ...request, plans: [], round, entered, problems: problemsOf(error) });
  }
};

const show = async (request: StaffRequest, more: { readonly problems?: Problems } = {}): Promise<Answer> => {
  const round = await roundOf(request);
  const planTitle = titleOf(await listPlans(request.desk), round.planId);
  if (round.state === 'draft')
    return draftPage({
      ...request,
      round,
      planTitle,
      asked: await previewRound(request.desk, round),
      ...more,
    });
  const wanted = request.query('show');
  return roundPage({
    ...request,
    round,
    planTitle,
    lines: progressLines(await listSubmissions(request.desk, round), todayOf(request)),
    show: progressShows.find((each) => each === wanted) ?? 'all',
    may: {
      edit: round.state === 'open' && mayDo(request.desk, 'round.edit', round),
      merge: round.state === 'open' && mayDo(request.desk, 'round.merge', round),
      settle: round.state === 'open' && mayDo(request.desk, 'round.settle', round),
      reopen: round.state === 'settled' && mayDo(request.desk, 'round.reopen', round),
      // Without accounts there is nobody to remind.
      remind:
        request.signedIn !== null && round.state === 'open' && mayDo(request.desk, 'round.remind', round),
    },
    reminders: await viewReminders(request.desk, round),
    shared:
      round.state === 'open' && mayDo(request.desk, 'round.merge', round)
        ? (await listShared(request.desk, round.id)).shared
        : [],
    done:
      request.query('done') === 'settled'
        ? words.settle[round.part === 'year' ? 'done' : 'doneOfHalf']
        : null,
    ...more,
  });
};

const csv = async (request: StaffRequest): Promise<Answer> => {
  const round = await roundOf(request);
  const lines = progressLines(await listSubmissions(request.desk, round), todayOf(request));
  return {
    content: progressCsv(lines, (await viewReminders(request.desk, round))?.reminded, request.locale),
    type: 'text/csv; charset=utf-8',
    name: words.progress.csvName(round.title),
  };
};

const open = async (request: StaffRequest): Promise<Answer> => {
  try {
    await openRound(request.desk, request.params.id ?? '');
  } catch (error) {
    return show(request, { problems: problemsOf(error) });
  }
  return { redirect: request.addresses.round(request.params.id ?? '') };
};

const settle = async (request: StaffRequest): Promise<Answer> => {
  try {
    await settleRound(request.desk, request.params.id ?? '');
  } catch (error) {
    if (!(error instanceof NotReadyError)) throw error;
    const all = error.obstacles.map(({ what }, at) => [at === 0 ? 'settle' : `settle-${at}`, what] as const);
    return show(request, { problems: Object.fromEntries(all) });
  }
  return { redirect: request.addresses.round(request.params.id ?? '', { done: 'settled' }) };
};

const reopen = async (request: StaffRequest): Promise<Answer> => {
  try {
    await reopenRound(request.desk, request.params.id ?? '', textOf(await request.form(), 'reason'));
  } catch (error) {
    if (!(error instanceof StepRefusedError)) throw error;
    return show(request, { problems: { reason: error.explanation } });
  }
  return { redirect: request.addresses.round(request.params.id ?? '') };
};

export const roundHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/my', answer: my },
  { method: 'get', path: '/rounds', answer: rounds },
  { method: 'get', path: '/rounds/new', needs: 'round.create', answer: begin },
  { method: 'post', path: '/rounds/new', needs: 'round.create', answer: create },
  { method: 'get', path: '/rounds/:id', answer: (request) => show(request) },
  { method: 'get', path: '/rounds/:id/progress.csv', answer: csv },
  { method: 'get', path: '/rounds/:id/edit', needs: 'round.edit', answer: editing },
  { method: 'post', path: '/rounds/:id/edit', needs: 'round.edit', answer: edit },
  { method: 'post', path: '/rounds/:id/open', needs: 'round.open', answer: open },
  { method: 'post', path: '/rounds/:id/settle', needs: 'round.settle', answer: settle },
  { method: 'post', path: '/rounds/:id/reopen', needs: 'round.reopen', answer: reopen },
];
