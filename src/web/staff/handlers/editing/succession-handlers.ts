import {
  createSuccession,
  EntryRefusedError,
  previewSuccession,
  typedYear,
  undoSuccession,
  viewEditor,
  viewPredecessor,
} from '#app';
import type { IndicatorChoice, Plan, SuccessionChoices } from '#domain';
import { editorMessages, type LocalizedText } from '#messages';
import { namesIn } from '../../pages/editor/topics/topic.ts';
import { predecessorPage } from '../../pages/succession/predecessor-page.tsx';
import { successionPage } from '../../pages/succession/succession-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';

const planOf = ({ params }: StaffRequest): string => params.plan ?? '';

type Entered = Readonly<Record<string, string>>;

/** What a new plan usually is: as long as the old one, right after it. */
const usual = ({ kind, period, levels }: Plan): Entered => ({
  kind,
  ...(period === null
    ? {}
    : { from: String(period.to + 1), to: String(period.to + 1 + period.to - period.from) }),
  ...Object.fromEntries(levels.map(({ id, name }) => [`level-${id}`, name])),
});

const form = async (request: StaffRequest): Promise<Answer> => {
  const { stored } = await viewEditor(request.desk, planOf(request));
  return successionPage({ ...request, plan: stored, entered: usual(stored), preview: null });
};

const choiceOf = (way: string, detail: string): IndicatorChoice => {
  switch (way) {
    case 'rebased':
      return { way };
    case 'split':
      return { way, names: namesIn(detail) };
    case 'merged':
      return { way, into: detail.trim() };
    case 'dropped':
      return { way, reason: detail.trim() };
    default:
      return { way: 'carried' };
  }
};

const choicesIn = (
  plan: Plan,
  entered: Entered,
):
  | { readonly choices: SuccessionChoices }
  | { readonly problems: Readonly<Record<string, LocalizedText>> } => {
  const text = (name: string) => (entered[name] ?? '').trim();
  const [from, to] = [typedYear(text('from')), typedYear(text('to'))];
  if (from === null || to === null)
    return {
      problems: {
        ...(from === null ? { from: editorMessages.yearForm } : {}),
        ...(to === null ? { to: editorMessages.yearForm } : {}),
      },
    };
  return {
    choices: {
      id: text('id'),
      title: text('title'),
      kind: text('kind'),
      period: { from, to },
      levels: Object.fromEntries(plan.levels.map(({ id }) => [id, text(`level-${id}`)])),
      indicators: Object.fromEntries(
        plan.indicators.map(({ id }) => [id, choiceOf(text(`way-${id}`), text(`detail-${id}`))]),
      ),
    },
  };
};

const answer = async (request: StaffRequest): Promise<Answer> => {
  const { desk, addresses } = request;
  const { stored: plan } = await viewEditor(desk, planOf(request));
  const sent = await request.form();
  const action = textOf(sent, 'action');
  const entered = Object.fromEntries(
    [...sent.keys()].filter((name) => name !== 'action').map((name) => [name, textOf(sent, name)]),
  );
  const page = (more: Partial<Parameters<typeof successionPage>[0]> = {}) =>
    successionPage({ ...request, plan, entered, preview: null, ...more });
  if (action === 'back') return page();
  const read = choicesIn(plan, entered);
  if ('problems' in read) return page({ problems: read.problems });
  try {
    if (action !== 'create') return page({ preview: await previewSuccession(desk, plan.id, read.choices) });
    const made = await createSuccession(desk, plan.id, read.choices);
    return { redirect: addresses.compareSuccession(made.id, { done: 'created' }) };
  } catch (error) {
    if (error instanceof EntryRefusedError) return page({ problems: error.problems });
    throw error;
  }
};

const compare = async (request: StaffRequest): Promise<Answer> =>
  predecessorPage({
    ...request,
    view: await viewPredecessor(request.desk, planOf(request)),
    created: request.query('done') === 'created',
  });

const undo = async (request: StaffRequest): Promise<Answer> => {
  const old = await undoSuccession(request.desk, planOf(request));
  return { redirect: request.addresses.editor(old, '', { done: 'takenBack' }) };
};

export const successionHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/plans/:plan/succession', needs: 'plan.edit', answer: form },
  {
    method: 'post',
    path: '/plans/:plan/succession',
    needs: 'plan.edit',
    // A choice and a word for every indicator of a large plan.
    longestForm: 1024 * 1024,
    answer,
  },
  { method: 'get', path: '/plans/:plan/predecessor', answer: compare },
  { method: 'post', path: '/plans/:plan/predecessor', needs: 'plan.edit', answer: undo },
];
