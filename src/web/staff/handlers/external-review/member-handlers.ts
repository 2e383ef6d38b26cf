import {
  changeOpinion,
  EntryRefusedError,
  enterOpinion,
  giveOpinion,
  gradeNode,
  OpinionConflictError,
  viewOpinion,
  viewReview,
  viewReviewNode,
  withdrawOpinion,
} from '#app';
import { reviewPageMessages as words } from '#messages';
import { wholePlanPart } from '../../addresses.ts';
import { type Entered, enterPage } from '../../pages/external-review/enter-page.tsx';
import { type NodePageProps, nodePage } from '../../pages/external-review/node-page.tsx';
import type { Problems } from '../../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';
import { showOpinion } from './opinion-handlers.ts';

const idOf = ({ params }: StaffRequest): string => params.id ?? '';

const nodeOf = ({ params }: StaffRequest): string | null =>
  params.node === wholePlanPart ? null : (params.node ?? '');

type More = Partial<Pick<NodePageProps, 'entered' | 'reworded' | 'problems' | 'meanwhile'>>;

const node = async (request: StaffRequest, more: More = {}): Promise<Answer> =>
  nodePage({
    ...request,
    view: await viewReviewNode(request.desk, idOf(request), nodeOf(request)),
    saved: request.query('saved') === 'yes' && more.problems === undefined,
    ...more,
  });

/** A member's grade and a new opinion, of one form: what is wrong with one does not keep the other from being saved. */
const give = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const [id, at] = [idOf(request), nodeOf(request)];
  const entered = {
    choice: textOf(form, 'choice'),
    comment: textOf(form, 'comment'),
    opinion: textOf(form, 'opinion'),
  };
  const problems: Record<string, Problems[string]> = {};
  let meanwhile: More['meanwhile'] = null;
  let left = entered;
  if (at !== null && form.has('seen'))
    try {
      await gradeNode(request.desk, id, {
        node: at,
        choice: entered.choice,
        comment: entered.comment,
        seen: Number(textOf(form, 'seen')),
      });
    } catch (error) {
      if (error instanceof OpinionConflictError) {
        meanwhile = { field: 'choice', newest: error.newest };
        problems.choice = error.explanation;
      } else if (error instanceof EntryRefusedError) Object.assign(problems, error.problems);
      else throw error;
    }
  const nothing = entered.opinion.trim() === '';
  // Without a grade to give, an empty form says nothing; with one, an opinion is not asked for.
  if (!nothing || !form.has('seen'))
    try {
      await giveOpinion(request.desk, id, { node: at, text: entered.opinion });
      left = { ...entered, opinion: '' };
    } catch (error) {
      if (!(error instanceof EntryRefusedError)) throw error;
      Object.assign(problems, error.problems);
    }
  if (Object.keys(problems).length > 0) return node(request, { entered: left, problems, meanwhile });
  return { redirect: request.addresses.reviewNode(id, at, { saved: 'yes' }) };
};

/** The page of the node that an opinion is on. */
const at = async (request: StaffRequest): Promise<StaffRequest> => {
  const { opinion } = await viewOpinion(request.desk, idOf(request));
  return { ...request, params: { id: opinion.review, node: opinion.node ?? wholePlanPart } };
};

/** Whether a planner entered it: its own page, not a member's, is where it is changed. */
const isEntered = async (request: StaffRequest): Promise<boolean> =>
  (await viewOpinion(request.desk, idOf(request))).opinion.enteredBy !== null;

const rewordEntered = async (request: StaffRequest, form: FormData): Promise<Answer> => {
  const text = textOf(form, 'text');
  try {
    await changeOpinion(request.desk, idOf(request), { text, seen: Number(textOf(form, 'seen')) });
  } catch (error) {
    if (error instanceof OpinionConflictError)
      return showOpinion(request, {
        reworded: text,
        problems: { text: error.explanation },
        meanwhile: { field: 'text', newest: error.newest },
      });
    if (!(error instanceof EntryRefusedError)) throw error;
    const [refused = error.explanation] = Object.values(error.problems);
    return showOpinion(request, { reworded: text, problems: { text: refused } });
  }
  return { redirect: request.addresses.opinion(idOf(request), { saved: 'yes' }) };
};

const reword = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  if (await isEntered(request)) return rewordEntered(request, form);
  const [id, text] = [idOf(request), textOf(form, 'text')];
  const page = await at(request);
  try {
    await changeOpinion(request.desk, id, { text, seen: Number(textOf(form, 'seen')) });
  } catch (error) {
    const field = `opinion-${id}`;
    const reworded = { id, text };
    if (error instanceof OpinionConflictError)
      return node(page, {
        reworded,
        problems: { [field]: error.explanation },
        meanwhile: { field, newest: error.newest },
      });
    if (!(error instanceof EntryRefusedError)) throw error;
    return node(page, {
      reworded,
      problems: Object.fromEntries(Object.values(error.problems).map((problem) => [field, problem])),
    });
  }
  return { redirect: request.addresses.reviewNode(idOf(page), nodeOf(page), { saved: 'yes' }) };
};

const withdraw = async (request: StaffRequest): Promise<Answer> => {
  const entered = await isEntered(request);
  const page = await at(request);
  await withdrawOpinion(request.desk, idOf(request));
  if (entered) return { redirect: request.addresses.opinion(idOf(request), { saved: 'yes' }) };
  return { redirect: request.addresses.reviewNode(idOf(page), nodeOf(page), { saved: 'yes' }) };
};

const blank: Entered = { member: '', name: '', node: '', opinion: '', choice: '', comment: '' };

const entering = async (request: StaffRequest): Promise<Answer> => {
  const view = await viewReview(request.desk, idOf(request));
  return enterPage({
    ...request,
    view,
    saved: request.query('saved') === 'yes',
    entered: {
      ...blank,
      // Whoever enters a whole list stays with the member they were at.
      member: request.query('member') ?? view.members[0]?.person ?? '',
      name: request.query('name') ?? '',
    },
  });
};

const enter = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const entered: Entered = {
    member: textOf(form, 'member'),
    name: textOf(form, 'name'),
    node: textOf(form, 'node'),
    opinion: textOf(form, 'opinion'),
    choice: textOf(form, 'choice'),
    comment: textOf(form, 'comment'),
  };
  const id = idOf(request);
  const member = { person: entered.member, name: entered.name };
  const again = async (problems: Problems): Promise<Answer> =>
    enterPage({ ...request, view: await viewReview(request.desk, id), saved: false, entered, problems });
  const grades = entered.node !== '' && (entered.choice !== '' || entered.comment.trim() !== '');
  try {
    if (grades) {
      const { ownGrade } = await gradeBefore(request, member, entered.node);
      await gradeNode(request.desk, id, {
        node: entered.node,
        choice: entered.choice,
        comment: entered.comment,
        seen: ownGrade,
        for: member,
      });
    }
    if (!grades || entered.opinion.trim() !== '')
      await enterOpinion(request.desk, id, {
        node: entered.node === '' ? null : entered.node,
        text: entered.opinion,
        member,
      });
  } catch (error) {
    if (!(error instanceof EntryRefusedError)) throw error;
    return again(
      entered.opinion.trim() === '' && 'opinion' in error.problems
        ? { opinion: words.enter.nothing }
        : error.problems,
    );
  }
  return {
    redirect: request.addresses.externalReviewPart(id, 'enter', {
      saved: 'yes',
      member: entered.member,
      name: entered.name,
    }),
  };
};

/** Version of the grade that the member has; what is entered takes its place. */
const gradeBefore = async (
  request: StaffRequest,
  { person, name }: { readonly person: string; readonly name: string },
  at: string,
): Promise<{ readonly ownGrade: number }> => {
  const { grades } = await viewReview(request.desk, idOf(request));
  const before = grades.find(
    (each) =>
      each.node === at &&
      (person === ''
        ? each.member.person === null && each.member.name === name.trim()
        : each.member.person === person),
  );
  return { ownGrade: before?.version ?? 0 };
};

export const memberHandlers: readonly StaffRoute[] = [
  {
    method: 'get',
    path: '/reviews/:id/nodes/:node',
    needs: 'externalReview.read',
    answer: (request) => node(request),
  },
  { method: 'post', path: '/reviews/:id/nodes/:node', needs: 'opinion.give', answer: give },
  { method: 'post', path: '/opinions/:id/text', needs: 'opinion.change', answer: reword },
  { method: 'post', path: '/opinions/:id/withdrawal', needs: 'opinion.withdraw', answer: withdraw },
  { method: 'get', path: '/reviews/:id/enter', needs: 'opinion.enter', answer: entering },
  { method: 'post', path: '/reviews/:id/enter', needs: 'opinion.enter', answer: enter },
];
