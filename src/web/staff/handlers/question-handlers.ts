import {
  type AskedQuestion,
  answerQuestion,
  EntryRefusedError,
  findAsked,
  ImportNotFoundError,
  ImportSettledError,
  type ImportView,
  isOpen,
  type SaidAnswer,
  sourceExcerpt,
  viewImport,
} from '#app';
import { questionPage } from '../pages/question/question-page.tsx';
import type { Problems } from '../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

const look = async (
  request: StaffRequest,
): Promise<{ readonly view: ImportView; readonly asked: AskedQuestion }> => {
  const view = await viewImport(request.services, request.params.id ?? '');
  if (view.pending.settled !== null) throw new ImportSettledError();
  const asked = findAsked(view, request.params.key ?? '');
  if (asked === null) throw new ImportNotFoundError();
  return { view, asked };
};

const page = async (
  request: StaffRequest,
  entered: { readonly typed?: string; readonly problems?: Problems } = {},
): Promise<Answer> => {
  const { view, asked } = await look(request);
  const before = request.query('answered');
  return questionPage({
    ...request,
    view,
    asked,
    excerpt: await sourceExcerpt(request.services, view.pending.id, asked.question.place),
    answered: before === undefined ? null : findAsked(view, before),
    ...entered,
  });
};

const saidOf = (form: FormData): SaidAnswer | null => {
  const decision = textOf(form, 'decision');
  switch (decision) {
    case 'confirmed':
    case 'proposed':
    case 'unreadable':
    case 'withdrawn':
      return { decision };
    case 'corrected':
    case 'insisted':
      return { decision: 'corrected', text: textOf(form, 'text'), insisted: decision === 'insisted' };
    default:
      return null;
  }
};

const answer = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const typed = textOf(form, 'text');
  const said = saidOf(form);
  // 「読みを確かめる」 shows how the text reads and keeps nothing.
  if (said === null) return page(request, { typed });
  const { view, asked } = await look(request);
  const { id } = view.pending;
  const { key } = asked.question;
  try {
    await answerQuestion(request.services, id, key, said);
  } catch (error) {
    if (!(error instanceof EntryRefusedError)) throw error;
    return page(request, { problems: error.problems, ...(said.decision === 'corrected' ? { typed } : {}) });
  }
  if (said.decision === 'withdrawn') return { redirect: request.addresses.question(id, key) };
  const next = followingOpen(view, key);
  return {
    redirect:
      next === null
        ? request.addresses.import(id)
        : request.addresses.question(id, next.question.key, { answered: key }),
  };
};

/** The next question without an answer after this one, round to the first. */
const followingOpen = ({ questions }: ImportView, key: string): AskedQuestion | null => {
  const index = questions.findIndex(({ question }) => question.key === key);
  const others = [...questions.slice(index + 1), ...questions.slice(0, Math.max(0, index))];
  return others.find(isOpen) ?? null;
};

export const questionHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/imports/:id/questions/:key', answer: (request) => page(request) },
  { method: 'post', path: '/imports/:id/questions/:key', answer },
];
