import {
  AnsweredMeanwhileError,
  type AskedQuestion,
  answerQuestion,
  answerStamp,
  EntryRefusedError,
  findAsked,
  ImportNotFoundError,
  ImportSettledError,
  type ImportView,
  lookAtImport,
  viewImport,
} from '#app';
import { questionPage } from '../pages/question/question-page.tsx';
import { saidOf, seenOf } from '../pages/question/said-answer.ts';
import type { Problems, StaffPage } from '../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

const look = async (
  request: StaffRequest,
): Promise<{ readonly view: ImportView; readonly asked: AskedQuestion }> => {
  const view = await viewImport(request.desk, request.params.id ?? '');
  if (view.pending.settled !== null) throw new ImportSettledError();
  const asked = findAsked(view, request.params.key ?? '');
  if (asked === null) throw new ImportNotFoundError();
  return { view, asked };
};

interface Entered {
  readonly status?: StaffPage['status'];
  readonly typed?: string;
  readonly problems?: Problems;
}

const page = async (request: StaffRequest, entered: Entered = {}): Promise<Answer> => {
  const { view, asked } = await look(request);
  const [excerpt = null] = await lookAtImport(request.desk, view.pending.id, [asked.question.place]);
  return questionPage({
    ...request,
    view,
    asked,
    stamp: answerStamp(asked.given),
    look: excerpt,
    ...entered,
  });
};

const answer = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const typed = textOf(form, 'text');
  const said = saidOf(form);
  // 「読みを確かめる」 shows how the text reads and keeps nothing.
  if (said === null) return page(request, { typed });
  const { id = '', key = '' } = request.params;
  try {
    await answerQuestion(request.desk, id, key, said, seenOf(form));
  } catch (error) {
    const kept = said.decision === 'corrected' ? { typed } : {};
    if (error instanceof EntryRefusedError)
      return page(request, { status: 422, problems: error.problems, ...kept });
    if (!(error instanceof AnsweredMeanwhileError)) throw error;
    const { explanation, remedy } = error;
    const decision = { ja: `${explanation.ja}${remedy.ja}`, en: `${explanation.en} ${remedy.en}` };
    return page(request, { status: 409, problems: { decision }, ...kept });
  }
  return said.decision === 'withdrawn'
    ? { redirect: request.addresses.question(id, key) }
    : { redirect: request.addresses.reviewAt(id, { after: key }) };
};

export const questionHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/imports/:id/questions/:key', answer: (request) => page(request) },
  { method: 'post', path: '/imports/:id/questions/:key', answer },
];
