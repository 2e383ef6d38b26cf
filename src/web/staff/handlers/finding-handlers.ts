import {
  ChangedMeanwhileError,
  checkRules,
  correctCell,
  correctSentence,
  type Entry,
  EntryRefusedError,
  explainFinding,
  type FindingFilter,
  type FindingView,
  filterFindings,
  listCorrections,
  listFindings,
  listPlans,
  viewFinding,
  withdrawExplanation,
} from '#app';
import { plainText, type Quote } from '#domain';
import type { Locale, staffFindingMessages } from '#messages';
import { checkerFor } from '../checker-for.ts';
import { type FindingProps, findingPage } from '../pages/findings/finding-page.tsx';
import { findingsPage, perPage } from '../pages/findings/findings-page.tsx';
import { plansPage } from '../pages/findings/plans-page.tsx';
import { tallyOf } from '../pages/findings/tally.ts';
import type { Problems } from '../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

const titlesOfRules = (locale: Locale): ReadonlyMap<string, string> =>
  new Map(checkRules().map(({ id, title }) => [id, title[locale]]));

const plans = async (request: StaffRequest): Promise<Answer> => {
  const listed = [];
  for (const plan of await listPlans(request.desk))
    listed.push({ plan, tally: tallyOf((await listFindings(request.desk, plan.id)).findings) });
  return plansPage({ ...request, plans: listed });
};

const oneOf = <T extends string>(text: string | undefined, known: readonly T[]): T | '' =>
  known.find((each) => each === text) ?? '';

const list = async (request: StaffRequest): Promise<Answer> => {
  const planId = request.params.plan ?? '';
  const stored = await listFindings(request.desk, planId);
  const asked = request.query('state');
  const filter: FindingFilter = {
    state: asked === undefined ? 'waiting' : oneOf(asked, ['waiting', 'explained'] as const),
    severity: oneOf(request.query('severity'), ['error', 'warning', 'info'] as const),
    node: request.query('node') ?? '',
    division: request.query('division') ?? '',
    rule: request.query('rule') ?? '',
  };
  const filtered = filterFindings(stored, filter);
  const last = Math.max(1, Math.ceil(filtered.findings.length / perPage));
  const page = Number(/^[1-9]\d{0,5}$/.exec(request.query('page') ?? '')?.[0] ?? 1);
  return findingsPage({
    ...request,
    stored,
    filter,
    filtered,
    page: Math.min(page, last),
    corrections: await listCorrections(request.desk, planId),
    rules: titlesOfRules(request.locale),
    done: oneOf(request.query('done'), ['explained', 'withdrawn', 'corrected'] as const) || null,
  });
};

type More = Pick<FindingProps, 'problems' | 'entered' | 'trial'>;

const page = async (request: StaffRequest, more: More = {}, view?: FindingView): Promise<Answer> => {
  const { plan = '', key = '' } = request.params;
  const shown = view ?? (await viewFinding(request.desk, plan, key));
  const { rule } = shown.stated.finding;
  return findingPage({
    ...request,
    ...more,
    view: shown,
    named: request.signedIn !== null,
    action: request.addresses.finding(plan, key),
    rule: titlesOfRules(request.locale).get(rule) ?? rule,
    titles: new Map((await listPlans(request.desk)).map(({ id, title }) => [id, title])),
  });
};

/** Renames the fields of an error to those of the form it stands in. */
const renamed = ({ problems }: EntryRefusedError, nameOf: (field: string) => string): Problems =>
  Object.fromEntries(Object.entries(problems).map(([field, problem]) => [nameOf(field), problem]));

const answer = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const action = textOf(form, 'action');
  if (action === 'explain') return explain(request, form);
  if (action === 'withdraw') return withdraw(request, form);
  return correct(request, form, action);
};

const gone = (request: StaffRequest, done: keyof typeof staffFindingMessages.done): Answer => ({
  redirect: request.addresses.findings(request.params.plan ?? '', { done }),
});

const explain = async (request: StaffRequest, form: FormData): Promise<Answer> => {
  const { plan = '', key = '' } = request.params;
  const entered = { explanation: textOf(form, 'explanation'), by: textOf(form, 'by') };
  try {
    await explainFinding(request.desk, plan, key, { text: entered.explanation, by: entered.by });
  } catch (error) {
    if (!(error instanceof EntryRefusedError)) throw error;
    return page(request, { problems: error.problems, entered });
  }
  return gone(request, 'explained');
};

const withdraw = async (request: StaffRequest, form: FormData): Promise<Answer> => {
  const { plan = '', key = '' } = request.params;
  const by = textOf(form, 'withdrawnBy');
  try {
    await withdrawExplanation(request.desk, plan, key, { by });
  } catch (error) {
    if (!(error instanceof EntryRefusedError)) throw error;
    return page(request, { problems: renamed(error, () => 'withdrawnBy'), entered: { by } });
  }
  return gone(request, 'withdrawn');
};

const correct = async (request: StaffRequest, form: FormData, action: string): Promise<Answer> => {
  const { desk, params } = request;
  const { plan = '', key = '' } = params;
  const view = await viewFinding(desk, plan, key);
  const index = Number(/^\d{1,3}$/.exec(textOf(form, 'quote'))?.[0] ?? -1);
  const quote = view.stated.finding.quotes[index];
  if (quote?.at === undefined || quote.plan !== plan) return page(request, {}, view);
  const [text, by] = [textOf(form, `text-${index}`), textOf(form, `by-${index}`)];
  const again = async (problems: Problems): Promise<Answer> => {
    const entry = entryOf(quote, text);
    const checked = entry === null ? null : await checkerFor(desk).check(desk, plan, entry);
    return page(request, { problems, trial: { quote: index, text, by, checked } }, view);
  };
  if (action !== 'correct' && action !== 'insist') return again({});
  const { rule } = view.stated.finding;
  // A page leaves out what steers and turns; what stands in the plan may hold it.
  const shown = textOf(form, 'seen');
  const said = { seen: shown === plainText(quote.text) ? quote.text : shown, text, by, rule };
  try {
    if (quote.at.kind === 'cell')
      await correctCell(desk, plan, { ...said, at: quote.at, insisted: action === 'insist' });
    else await correctSentence(desk, plan, { ...said, at: quote.at });
  } catch (error) {
    if (error instanceof EntryRefusedError) return again(renamed(error, (field) => `${field}-${index}`));
    if (!(error instanceof ChangedMeanwhileError)) throw error;
    const { explanation, remedy } = error;
    return again({
      [`text-${index}`]: { ja: `${explanation.ja}${remedy.ja}`, en: `${explanation.en} ${remedy.en}` },
    });
  }
  return gone(request, 'corrected');
};

const entryOf = ({ at, text: from }: Quote, text: string): Entry | null => {
  if (at === undefined) return null;
  return at.kind === 'cell' ? { at, text } : { at, from, text };
};

export const findingHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/plans', answer: plans },
  { method: 'get', path: '/plans/:plan/findings', answer: list },
  { method: 'get', path: '/plans/:plan/findings/:key', answer: (request) => page(request) },
  { method: 'post', path: '/plans/:plan/findings/:key', answer },
];
