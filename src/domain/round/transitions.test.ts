import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Addressee } from '../entry/addressee.ts';
import type { Action } from '../people/rights.ts';
import { rights } from '../people/rights.ts';
import { checkSteps } from './check-steps.ts';
import { type Round, type Stage, type Step, stages } from './round.ts';
import { decide, transitions } from './transitions.ts';

const due = '2026-05-29';
const round = (...steps: readonly Step['step'][]): Pick<Round, 'steps'> => ({
  steps: steps.map((step) => ({ step, due })),
});
const division = { kind: 'division', name: '商工課' } as const;
const usual = round('answer', 'approve', 'check', 'external', 'assembly');

const walk = (
  of: Pick<Round, 'steps'>,
  from: Stage,
  actions: readonly Action[],
  answerer: Addressee = division,
): Stage =>
  actions.reduce((stage, action) => {
    const decision = decide(stage, action, { round: of, answerer }, '桁が違うようです');
    if ('refused' in decision) throw new Error(`${action} from ${stage}: ${decision.refused}`);
    return decision.stage;
  }, from);

describe('the way of a submission', () => {
  test.each<[string, Pick<Round, 'steps'>, readonly Action[], Stage]>([
    [
      '課 → 課長 → 企画',
      usual,
      ['submission.answer', 'submission.submit', 'submission.approve', 'submission.accept'],
      'done',
    ],
    [
      '課長のない課',
      round('answer', 'check'),
      ['submission.answer', 'submission.submit', 'submission.accept'],
      'done',
    ],
    [
      '企画の後に課長',
      round('answer', 'check', 'approve'),
      ['submission.answer', 'submission.submit', 'submission.accept', 'submission.approve'],
      'done',
    ],
    ['回答だけ', round('answer'), ['submission.answer', 'submission.submit'], 'done'],
    [
      '差し戻して、もう一度',
      usual,
      [
        'submission.answer',
        'submission.submit',
        'submission.approve',
        'submission.return',
        'submission.answer',
      ],
      'returned',
    ],
    ['取り下げ', usual, ['submission.answer', 'submission.submit', 'submission.withdraw'], 'answering'],
    [
      '構成市町の確認',
      round('answer', 'check', 'confirm'),
      ['submission.answer', 'submission.submit', 'submission.accept', 'submission.confirm'],
      'done',
    ],
    [
      '構成市町が異議を述べる',
      round('answer', 'check', 'confirm'),
      ['submission.answer', 'submission.submit', 'submission.accept', 'submission.object'],
      'check',
    ],
    [
      '確定と再開',
      round('answer'),
      ['submission.answer', 'submission.submit', 'round.settle', 'round.reopen'],
      'done',
    ],
  ])('%s', (_name, of, actions, stage) => {
    expect(walk(of, 'requested', actions)).toBe(stage);
  });

  test.each<[string, Addressee, readonly Action[]]>([
    [
      '構成市町: no 課長',
      { kind: 'municipality', code: '062022' },
      ['submission.answer', 'submission.submit', 'submission.accept'],
    ],
    ['企画課 itself', { kind: 'office' }, ['submission.answer', 'submission.submit']],
  ])('%s', (_name, answerer, actions) => {
    expect(walk(usual, 'requested', actions, answerer)).toBe('done');
  });

  test('a reason is needed to send back, to object and to reopen', () => {
    for (const { action, from, reason } of transitions.filter((row) => row.reason))
      for (const stage of from)
        expect([
          reason,
          decide(stage, action, { round: usual, answerer: division }, ' '),
          decide(stage, action, { round: usual, answerer: division }, '理由'),
        ]).toEqual([true, { refused: 'reason' }, { stage: expect.any(String) }]);
  });

  test('what the planner has accepted can no longer be withdrawn by the division', () => {
    expect(decide('check', 'submission.withdraw', { round: usual, answerer: division })).toEqual({
      refused: 'impossible',
    });
    expect(
      decide('check', 'submission.withdraw', { round: round('answer', 'check'), answerer: division }),
    ).toEqual({ stage: 'answering' });
  });

  test('whatever is tried, a settled submission changes by reopening only', () => {
    const actions = fc.array(fc.constantFrom(...rights.map(({ action }) => action)), { maxLength: 30 });
    fc.assert(
      fc.property(actions, (tried) => {
        let stage: Stage = 'settled';
        for (const action of tried) {
          if (action === 'round.reopen') return;
          const decision = decide(stage, action, { round: usual, answerer: division }, '理由');
          if ('stage' in decision) stage = decision.stage;
          expect(stage).toBe('settled');
        }
      }),
    );
  });

  test('every stage is reached, and every action that leads on has a right', () => {
    const reached = new Set(
      transitions.flatMap(({ to }) => (to === 'next' ? ['approve', 'check', 'confirm', 'done'] : [to])),
    );
    expect([...reached, 'requested'].toSorted()).toEqual([...stages].toSorted());
    const rightful: readonly string[] = rights.map(({ action }) => action);
    expect(transitions.filter(({ action }) => !rightful.includes(action))).toEqual([]);
  });
});

describe('time tables', () => {
  const steps = (...given: readonly (readonly [Step['step'], string])[]) => ({
    steps: given.map(([step, day]) => ({ step, due: day })),
  });
  test.each<[string, Pick<Round, 'steps'>, readonly string[]]>([
    ['the usual one', usual, []],
    ['議会の後に外部評価', round('answer', 'approve', 'check', 'assembly', 'external'), []],
    ['no answer', round('approve'), ['first_is_answer']],
    ['empty', round(), ['first_is_answer']],
    ['one step twice', round('answer', 'check', 'check'), ['twice']],
    ['確認 of nothing', round('answer', 'confirm'), ['confirm_before_check']],
    ['外部評価 in the middle', round('answer', 'external', 'check'), ['round_step_before_submission_step']],
    ['31 February', steps(['answer', '2026-02-31']), ['not_a_date']],
    ['dates backwards', steps(['answer', '2026-06-01'], ['check', '2026-05-29']), ['due_before_previous']],
  ])('%s', (_name, of, problems) => {
    expect(checkSteps(of).map(({ problem }) => problem)).toEqual(problems);
  });
});
