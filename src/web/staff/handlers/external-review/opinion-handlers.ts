import {
  assignOpinion,
  EntryRefusedError,
  judgeResponse,
  OpinionConflictError,
  reflectOpinion,
  respond,
  StepRefusedError,
  viewOpinion,
} from '#app';
import { type OpinionPageProps, opinionPage } from '../../pages/external-review/opinion-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';

const idOf = ({ params }: StaffRequest): string => params.id ?? '';

type More = Partial<Pick<OpinionPageProps, 'entered' | 'reworded' | 'problems' | 'meanwhile'>>;

/** One opinion, with what was typed and not taken. */
export const showOpinion = async (request: StaffRequest, more: More = {}): Promise<Answer> =>
  opinionPage({
    ...request,
    view: await viewOpinion(request.desk, idOf(request)),
    saved: request.query('saved') === 'yes' && more.problems === undefined,
    ...more,
  });

const saved = (request: StaffRequest): Answer => ({
  redirect: request.addresses.opinion(idOf(request), { saved: 'yes' }),
});

/** What was typed stays on the page whatever was wrong with it. */
const refused = (
  request: StaffRequest,
  error: unknown,
  { field, entered }: { readonly field: string; readonly entered: NonNullable<More['entered']> },
): Promise<Answer> => {
  if (error instanceof OpinionConflictError)
    return showOpinion(request, {
      entered,
      problems: { [field]: error.explanation },
      meanwhile: { field, newest: error.newest },
    });
  if (error instanceof EntryRefusedError) return showOpinion(request, { entered, problems: error.problems });
  if (error instanceof StepRefusedError)
    return showOpinion(request, { entered, problems: { [field]: error.explanation } });
  throw error;
};

const answer = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const entered = { kind: textOf(form, 'kind'), text: textOf(form, 'response') };
  try {
    await respond(request.desk, idOf(request), { ...entered, seen: Number(textOf(form, 'seen')) });
  } catch (error) {
    return refused(request, error, { field: 'response', entered });
  }
  return saved(request);
};

const reflect = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const entered = { kind: textOf(form, 'state'), text: textOf(form, 'reflection') };
  try {
    await reflectOpinion(request.desk, idOf(request), { ...entered, seen: Number(textOf(form, 'seen')) });
  } catch (error) {
    return refused(request, error, { field: 'reflection', entered });
  }
  return saved(request);
};

const judge =
  (action: 'opinion.acceptResponse' | 'opinion.returnResponse') =>
  async (request: StaffRequest): Promise<Answer> => {
    const reason = textOf(await request.form(), 'reason');
    try {
      await judgeResponse(request.desk, idOf(request), action, reason);
    } catch (error) {
      return refused(request, error, { field: 'reason', entered: { kind: '', text: reason } });
    }
    return saved(request);
  };

const assign = async (request: StaffRequest): Promise<Answer> => {
  const names = (await request.form()).getAll('division').filter((each) => typeof each === 'string');
  try {
    await assignOpinion(
      request.desk,
      idOf(request),
      names.map((name) => ({ kind: 'division', name })),
    );
  } catch (error) {
    return refused(request, error, { field: 'answerers', entered: { kind: '', text: '' } });
  }
  return saved(request);
};

export const opinionHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/opinions/:id', needs: 'opinion.read', answer: (request) => showOpinion(request) },
  { method: 'post', path: '/opinions/:id/response', needs: 'opinion.respond', answer },
  {
    method: 'post',
    path: '/opinions/:id/acceptance',
    needs: 'opinion.acceptResponse',
    answer: judge('opinion.acceptResponse'),
  },
  {
    method: 'post',
    path: '/opinions/:id/return',
    needs: 'opinion.returnResponse',
    answer: judge('opinion.returnResponse'),
  },
  { method: 'post', path: '/opinions/:id/answerers', needs: 'opinion.assign', answer: assign },
  { method: 'post', path: '/opinions/:id/reflection', needs: 'opinion.reflect', answer: reflect },
];
