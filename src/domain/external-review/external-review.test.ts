import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assignment } from '../people/person.ts';
import { roles } from '../people/person.ts';
import { type Action, may, type Right, rights } from '../people/rights.ts';
import type { Plan } from '../plan/plan.ts';
import { answerersOfNode } from './answerers-of-node.ts';
import {
  type ExternalReview,
  type ExternalReviewState,
  externalReviewStates,
  seesOthers,
} from './external-review.ts';
import { type MemberGrade, tallyGrades } from './member-grade.ts';
import { type Opinion, type ResponseStanding, responseStandings } from './opinion.ts';
import { publishedReview } from './published-review.ts';
import type { ReviewFile } from './review-file.ts';
import {
  decideResponse,
  decideReview,
  responseTransitions,
  reviewTransitions,
} from './review-transitions.ts';

const day = '2026-10-01';
const validity = { from: '2020-04-01', until: null };
const actor = (...assignments: readonly Assignment[]) => ({
  person: { id: 'p', name: '委員', login: 'p', account: null, email: null, assignments, leftAt: null },
  day,
  divisions: [{ id: 'shoko', name: '商工課', validity, successors: [] }],
});
const holding: Readonly<Record<string, Assignment>> = {
  planner: { role: 'planner', plan: 'strategy', validity },
  respondent: { role: 'respondent', division: 'shoko', validity },
  chief: { role: 'chief', division: 'shoko', validity },
  municipal: { role: 'municipal', municipality: '062022', validity },
  reviewer: { role: 'reviewer', plan: 'strategy', validity },
  administrator: { role: 'administrator', validity },
  viewer: { role: 'viewer', plan: 'strategy', validity },
};
const reviewing = [...new Set(rights.map(({ action }) => action))].filter((action) =>
  /^(externalReview|opinion)\./.test(action),
);

describe('the way of a review', () => {
  test.each<[string, ExternalReviewState, readonly Action[], ExternalReviewState]>([
    [
      '募集から終了まで',
      'draft',
      ['externalReview.open', 'externalReview.collect', 'externalReview.close'],
      'closed',
    ],
    ['もう一度募集する', 'responding', ['externalReview.collectAgain'], 'open'],
    ['終了を取り消す', 'closed', ['externalReview.reopen'], 'responding'],
  ])('%s', (_name, from, actions, to) => {
    const end = actions.reduce<ExternalReviewState>((state, action) => {
      const decision = decideReview(state, action, '委員から追加の意見');
      if ('refused' in decision) throw new Error(`${action}: ${decision.refused}`);
      return decision.to;
    }, from);
    expect(end).toBe(to);
  });

  test.each<[string, ResponseStanding, readonly Action[], ResponseStanding]>([
    ['回答して確認', 'waiting', ['opinion.respond', 'opinion.acceptResponse'], 'accepted'],
    ['差し戻して直す', 'answered', ['opinion.returnResponse', 'opinion.respond'], 'answered'],
    ['確認の後でも差し戻せる', 'accepted', ['opinion.returnResponse'], 'returned'],
  ])('of a response: %s', (_name, from, actions, to) => {
    const end = actions.reduce<ResponseStanding>((standing, action) => {
      const decision = decideResponse(standing, action, '具体的に書いてください');
      if ('refused' in decision) throw new Error(`${action}: ${decision.refused}`);
      return decision.to;
    }, from);
    expect(end).toBe(to);
  });

  test('a step back needs a reason, every state is reached, every step has a right where it leads on', () => {
    for (const { action, from, reason } of reviewTransitions)
      for (const state of from)
        expect([action, decideReview(state, action, ' ')]).toEqual([
          action,
          reason ? { refused: 'reason' } : { to: expect.any(String) },
        ]);
    expect([...new Set(reviewTransitions.map(({ to }) => to)), 'draft'].toSorted()).toEqual(
      [...externalReviewStates].toSorted(),
    );
    expect([...new Set(responseTransitions.map(({ to }) => to)), 'waiting'].toSorted()).toEqual(
      [...responseStandings].toSorted(),
    );
    for (const { action, from } of reviewTransitions) {
      const rows = rights.filter((row: Right) => row.action === action);
      expect([action, rows.flatMap((row: Right) => row.reviews ?? [])]).toEqual([action, from]);
    }
  });

  test('whatever is tried, an accepted response changes only by being returned', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...reviewing), { maxLength: 20 }), (tried) => {
        for (const action of tried) {
          if (action === 'opinion.returnResponse') return;
          const decision = decideResponse('accepted', action, '理由');
          expect('to' in decision ? decision.to : 'accepted').toBe('accepted');
        }
      }),
    );
  });
});

describe('who may do what in which state of a review', () => {
  const everybody = [undefined, null, 'p', 'another'];
  test.each(roles)('%s has what the rows give and nothing else', (role) => {
    const holder = actor(holding[role] as Assignment);
    const answerer =
      role === 'planner'
        ? ({ kind: 'office' } as const)
        : role === 'municipal'
          ? ({ kind: 'municipality', code: '062022' } as const)
          : ({ kind: 'division', name: '商工課' } as const);
    for (const action of reviewing)
      for (const review of externalReviewStates)
        for (const author of everybody) {
          const given = rights.some((row: Right) => {
            const { own, reviews, of } = row;
            return (
              row.action === action &&
              row.roles.includes(role) &&
              (reviews ?? externalReviewStates).includes(review) &&
              (of === undefined || of === answerer.kind) &&
              (own === undefined || author === undefined || (own ? author === 'p' : author === null))
            );
          });
          const on = { plan: 'strategy', answerer, review, ...(author === undefined ? {} : { author }) };
          expect([action, review, author, may(holder, action, on)]).toEqual([action, review, author, given]);
        }
  });

  test('a member has nothing but reviews and opinions, those of their plan, and changes only what they gave', () => {
    const member = actor(holding.reviewer as Assignment);
    const all = [...new Set(rights.map(({ action }) => action))].filter((action) => may(member, action));
    expect(all).toEqual([
      'externalReview.read',
      'opinion.read',
      'opinion.readOthers',
      'opinion.give',
      'opinion.change',
      'opinion.withdraw',
    ]);
    for (const action of all) expect(may(member, action, { plan: 'vision', review: 'open' })).toBe(false);
    expect(may(member, 'externalReview.read', { plan: 'strategy', review: 'draft' })).toBe(false);
    for (const author of [null, 'another'])
      expect(may(member, 'opinion.change', { plan: 'strategy', review: 'open', author })).toBe(false);
  });

  test('planners change what they entered for a member, never what a member typed', () => {
    const planner = actor(holding.planner as Assignment);
    const on = { plan: 'strategy', review: 'open' } as const;
    expect([null, 'member', 'p'].map((author) => may(planner, 'opinion.change', { ...on, author }))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

const review: ExternalReview = {
  id: 'r',
  planId: 'strategy',
  round: 'round',
  year: 2025,
  title: '令和7年度の外部評価',
  message: '',
  state: 'closed',
  version: 4,
  meetingOn: '2026-10-20',
  opinionsDue: '2026-10-30',
  responsesDue: '2026-11-20',
  choices: [
    { id: 'fit', label: { ja: '適切', en: 'Appropriate' } },
    { id: 'mend', label: { ja: '要改善', en: 'To be improved' } },
  ],
  sharing: 'after_collection',
  publishing: 'unnamed',
  opened: { by: '直江', at: '2026-10-01T00:00:00.000Z' },
  reopened: null,
};
const at = '2026-10-21T00:00:00.000Z';
const said = { version: 1, person: 'm', by: '委員 甲', at };
const opinion: Opinion = {
  id: 'o',
  review: 'r',
  node: '1-1',
  member: { person: 'm', name: '委員 甲' },
  enteredBy: null,
  answerers: [{ kind: 'division', name: '商工課' }],
  standing: 'accepted',
  returned: null,
  withdrawn: null,
  text: { ...said, text: '単位をそろえてほしい', snapshot: 1 },
  response: { ...said, text: '次の版からそろえます', kind: 'next_year' },
  reflection: null,
};
const grade: MemberGrade = {
  review: 'r',
  member: { person: 'm', name: '委員 甲' },
  node: '1-1',
  version: 1,
  choice: 'fit',
  comment: '',
  snapshot: 1,
  by: '委員 甲',
  at,
};
const minutes: ReviewFile = {
  id: 'f',
  review: 'r',
  kind: 'minutes',
  name: '議事録.pdf',
  content: { sha256: 'ab', size: 3, kind: 'pdf', scan: { state: 'unchecked' } },
  isPublic: true,
  person: null,
  by: '直江',
  at,
};
const material = { ...minutes, id: 'g', kind: 'material', isPublic: false } as const;

describe('what is published of a review', () => {
  const published = (more: Partial<ExternalReview>, ...opinions: readonly Opinion[]) =>
    publishedReview({ ...review, ...more }, { opinions, grades: [grade], files: [minutes, material] });

  test('nothing where it is withheld, and nothing while opinions are collected', () => {
    expect(published({ publishing: 'withheld' }, opinion)).toBeNull();
    for (const state of ['draft', 'open'] as const) expect(published({ state }, opinion)).toBeNull();
  });

  test('members are 委員 where they are not to be named', () => {
    expect(JSON.stringify(published({}, opinion))).not.toContain('委員 甲');
    expect(published({ publishing: 'named' }, opinion)?.opinions[0]?.member).toBe('委員 甲');
    expect(published({ publishing: 'named' }, opinion)?.grades[0]?.member).toBe('委員 甲');
  });

  test('no withdrawn opinion, no response that nobody accepted, no file that is not public', () => {
    const withdrawn: Opinion = { ...opinion, withdrawn: { by: '委員 甲', at } };
    const waiting: Opinion = { ...opinion, standing: 'answered' };
    const result = published({}, withdrawn, waiting, opinion);
    expect(result?.opinions.map(({ response }) => response?.text ?? null)).toEqual([
      null,
      '次の版からそろえます',
    ]);
    expect(result?.files.map(({ name }) => name)).toEqual(['議事録.pdf']);
  });
});

test('members see what others said at once, or when no more is collected', () => {
  expect(externalReviewStates.map((state) => seesOthers({ state, sharing: 'at_once' }))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(externalReviewStates.map((state) => seesOthers({ state, sharing: 'after_collection' }))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test('grades are counted by choice; one taken back counts nowhere', () => {
  const grades = [grade, { ...grade, choice: 'mend' }, { ...grade, choice: null }, { ...grade, node: '1-2' }];
  expect(tallyGrades(review.choices, grades, '1-1').map(({ count }) => count)).toEqual([1, 1]);
});

describe('who answers an opinion on a node', () => {
  const plan = {
    nodes: [
      { id: '1', parentId: null },
      { id: '1-1', parentId: '1' },
      { id: '2', parentId: null },
    ],
    indicators: [
      { id: 'a', divisions: ['農林課'] },
      { id: 'b', divisions: ['商工課', '農林課'] },
      { id: 'c', divisions: ['商工課'] },
    ],
    placements: [
      { nodeId: '1-1', indicatorId: 'a' },
      { nodeId: '1-1', indicatorId: 'b' },
    ],
    projects: [{ nodeId: '1-1', divisions: ['農林課'] }],
  } as unknown as Plan;
  const names = (node: string | null) =>
    answerersOfNode(plan, node).map((each) => (each.kind === 'division' ? each.name : each.kind));
  test.each<[string, string | null, readonly string[]]>([
    ['its own divisions, the one named most often first', '1-1', ['農林課', '商工課']],
    ['those beneath where it has none', '1', ['農林課', '商工課']],
    ['the office where nobody is named', '2', ['office']],
    ['the office for the plan as a whole', null, ['office']],
  ])('%s', (_name, node, expected) => {
    expect(names(node)).toEqual(expected);
  });
});
