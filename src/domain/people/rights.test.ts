import { describe, expect, test } from 'vitest';
import type { Addressee } from '../entry/addressee.ts';
import { type RoundState, stages } from '../round/round.ts';
import { decide } from '../round/transitions.ts';
import { type Division, divisionsInCharge, divisionsNamed } from './division.ts';
import type { Assignment, Person, Role } from './person.ts';
import { roles } from './person.ts';
import { type ActedOn, type Action, may, type Right, rights } from './rights.ts';

const always = { from: '2020-04-01', until: null };
const divisions: readonly Division[] = [
  { id: 'shoko', name: '商工課', validity: always, successors: [] },
  { id: 'norin', name: '農林課', validity: always, successors: [] },
  {
    id: 'kanko',
    name: '観光課',
    validity: { from: '2020-04-01', until: '2026-04-01' },
    successors: ['miryoku'],
  },
  { id: 'miryoku', name: '魅力推進課', validity: { from: '2026-04-01', until: null }, successors: [] },
  {
    id: 'mukashi',
    name: '商工課',
    validity: { from: '2010-04-01', until: '2020-04-01' },
    successors: ['shoko'],
  },
];
const day = '2026-05-01';

const person = (...assignments: readonly Assignment[]): Person => ({
  id: 'p',
  name: '上杉 花子',
  login: 'hanako',
  account: null,
  email: null,
  assignments,
  leftAt: null,
});
const holding = (role: Role): Assignment => {
  switch (role) {
    case 'respondent':
    case 'chief':
      return { role, division: 'shoko', validity: always };
    case 'municipal':
      return { role, municipality: '062022', validity: always };
    case 'administrator':
      return { role, validity: always };
    default:
      return { role, plan: 'strategy', validity: always };
  }
};
const actor = (...assignments: readonly Assignment[]) => ({ person: person(...assignments), day, divisions });

const own = (role: Role): Addressee =>
  role === 'municipal' ? { kind: 'municipality', code: '062022' } : { kind: 'division', name: '商工課' };
const others = (role: Role): Addressee =>
  role === 'municipal' ? { kind: 'municipality', code: '062090' } : { kind: 'division', name: '農林課' };
const roundStates: readonly RoundState[] = ['draft', 'open', 'settled'];
const actions: readonly Action[] = rights.map(({ action }) => action);
const answering: readonly Role[] = ['respondent', 'chief', 'municipal'];

describe('every role, action, stage and state of the round', () => {
  describe.each(roles)('%s', (role) => {
    test('has nothing that no row gives, and everything that one does', () => {
      for (const action of actions)
        for (const stage of stages)
          for (const round of roundStates) {
            const given = rights.some((row: Right) => {
              const { roles: to, of, stages: at, rounds } = row;
              return (
                row.action === action &&
                to.includes(role) &&
                (of === undefined || of === own(role).kind) &&
                (at ?? stages).includes(stage) &&
                (rounds ?? roundStates).includes(round)
              );
            });
            const subject: ActedOn = { plan: 'strategy', answerer: own(role), stage, round };
            expect([action, stage, round, may(actor(holding(role)), action, subject)]).toEqual([
              action,
              stage,
              round,
              given,
            ]);
          }
    });

    test('has no say about other divisions, municipalities and plans', () => {
      for (const action of actions)
        for (const stage of stages)
          for (const round of roundStates) {
            const elsewhere: ActedOn = answering.includes(role)
              ? { plan: 'strategy', answerer: others(role), stage, round }
              : { plan: 'vision', answerer: own(role), stage, round };
            if (role !== 'administrator')
              expect([action, may(actor(holding(role)), action, elsewhere)]).toEqual([action, false]);
          }
    });

    test('ends with the assignment, and with the account', () => {
      const former = { ...holding(role), validity: { from: '2020-04-01', until: day } };
      const gone = {
        ...actor(holding(role)),
        person: { ...person(holding(role)), leftAt: '2026-04-01T00:00:00Z' },
      };
      for (const action of actions)
        expect([may(actor(former), action), may(gone, action)]).toEqual([false, false]);
    });
  });

  test('what names nobody is answered by the planning section, which answers for nobody else', () => {
    const [office, division] = [{ kind: 'office' }, { kind: 'division', name: '商工課' }] as const;
    for (const role of roles)
      for (const action of ['submission.answer', 'submission.submit'] as const)
        expect(
          [office, division].map((answerer) =>
            may(actor(holding(role)), action, {
              plan: 'strategy',
              answerer,
              stage: 'answering',
              round: 'open',
            }),
          ),
        ).toEqual([role === 'planner', role === 'respondent' || role === 'chief']);
  });
  test('nobody without an assignment may do anything', () => {
    for (const action of actions) expect(may(actor(), action)).toBe(false);
  });
  test('a right holds nowhere that the workflow cannot go', () => {
    const workflow = {
      steps: (['answer', 'approve', 'check', 'confirm'] as const).map((step) => ({ step, due: day })),
    };
    for (const row of rights.filter(({ action }) => /^submission\.(?!read|comment)/.test(action)))
      expect(
        stages
          .filter(
            (stage) =>
              'stage' in decide(stage, row.action, { round: workflow, answerer: own('chief') }, '理由'),
          )
          .toSorted(),
      ).toEqual(
        ('stages' in row ? [...row.stages] : [])
          .filter((stage) => !(row.action === 'submission.withdraw' && stage === 'check'))
          .toSorted(),
      );
  });
});

describe('divisions over the years', () => {
  test('a successor answers what its predecessor was asked', () => {
    const asked: ActedOn = {
      answerer: { kind: 'division', name: '観光課' },
      stage: 'answering',
      round: 'open',
    };
    const of = (division: string) => actor({ role: 'respondent', division, validity: always });
    expect(['kanko', 'miryoku', 'shoko'].map((id) => may(of(id), 'submission.answer', asked))).toEqual([
      true,
      true,
      false,
    ]);
  });
  test.each([
    ['kanko', '2026-03-31', ['kanko']],
    ['kanko', '2026-04-01', ['miryoku']],
    ['miryoku', '2026-03-31', []],
    ['nobody', day, []],
  ])('%s on %s: %j', (id, on, expected) => {
    expect(divisionsInCharge(divisions, id, on)).toEqual(expected);
  });
  test('a name means its newest bearer, however it is spaced', () => {
    expect(
      ['商工課', '商　工 課', '観光課', '税務課'].map((name) => divisionsNamed(divisions, name, day)),
    ).toEqual([['shoko'], ['shoko'], ['miryoku'], []]);
  });
  test('successors that name each other end', () => {
    const circle = ['a', 'b'].map((id) => ({
      id,
      name: id,
      validity: { from: '2020-04-01', until: '2021-04-01' },
      successors: [id === 'a' ? 'b' : 'a'],
    }));
    expect(divisionsInCharge(circle, 'a', day)).toEqual([]);
  });
});
