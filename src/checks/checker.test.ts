import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plan } from '#domain';
import { createChecker } from './checker.ts';
import type { CheckedPlan } from './plan-in-hand.ts';
import { runChecks } from './run-checks.ts';
import { readSheets } from './testing/sheet.ts';

const sheet = readFileSync(path.join(import.meta.dirname, 'testing/plans/aoki.txt'), 'utf8');
const [checked] = readSheets(sheet);
if (checked === undefined) throw new Error('no plan');
const nodesWithContent = new Set([
  ...checked.plan.placements.map((placement) => placement.nodeId),
  ...[...checked.plan.narratives, ...checked.plan.projects].map((text) => text.nodeId),
]).size;

/** As a plan comes out of the storage: equal, but no object the same. */
const anew = (plan: Plan, edit: (plan: Plan) => Plan = (same) => same): CheckedPlan[] => [
  { ...checked, plan: edit(structuredClone(plan)) },
];
const withText = (plan: Plan): Plan => ({
  ...plan,
  narratives: plan.narratives.map((each, index) =>
    index === 0 ? { ...each, text: each.text.replace('2.9%', '9.2%') } : each,
  ),
});
const withValue = (plan: Plan): Plan => ({
  ...plan,
  indicators: plan.indicators.map((each, index) => (index === 1 ? { ...each, source: '別の調べ' } : each)),
});

describe('a second check looks only at what an edit concerns', () => {
  test('nothing edited: no node, no text', () => {
    const checker = createChecker();
    checker.check(anew(checked.plan));
    expect(checker.work.nodesChecked).toBe(nodesWithContent);
    checker.check(anew(checked.plan));
    expect(checker.work).toEqual({ nodesChecked: 0, nodesReused: nodesWithContent, textsRead: 0 });
  });
  test.each([
    ['one text', withText, 1],
    ['one indicator', withValue, 0],
  ] as const)('%s edited: its node, and the text that changed', (_, edit, textsRead) => {
    const checker = createChecker();
    checker.check(anew(checked.plan));
    const again = checker.check(anew(checked.plan, edit));
    expect(checker.work).toEqual({ nodesChecked: 1, nodesReused: nodesWithContent - 1, textsRead });
    expect(again).toEqual(runChecks(anew(checked.plan, edit)));
  });
  test('the error comes with the edit and goes with it', () => {
    const checker = createChecker();
    const errors = (plans: CheckedPlan[]) =>
      checker.check(plans).filter(({ severity }) => severity === 'error').length;
    expect(errors(anew(checked.plan))).toBe(0);
    expect(errors(anew(checked.plan, withText))).toBe(1);
    expect(errors(anew(checked.plan))).toBe(0);
  });
  test('another threshold concerns every node', () => {
    const checker = createChecker();
    checker.check(anew(checked.plan));
    checker.check(anew(checked.plan), { thresholds: { worseBy: 0.5 } });
    expect(checker.work.nodesReused).toBe(0);
  });
  test('a rule switched on later is run then', () => {
    const checker = createChecker();
    expect(checker.check(anew(checked.plan, withText), { only: ['notation-mixed'] })).toEqual([]);
    const later = checker.check(anew(checked.plan, withText)).map(({ rule }) => rule);
    expect(later).toContain('claimed-change-differs');
  });
});

describe('plans to compare with', () => {
  const plans = readSheets(
    ['青木市総合戦略', '青木圏域ビジョン']
      .map(
        (title, index) =>
          `計画 ${title} R6-R9\n施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n| 移住者数 | 120人 | 13${index}人 | 未定 |`,
      )
      .join('\n'),
  );
  const [ours = { plan: checked.plan }, theirs = { plan: checked.plan }] = plans;

  test('a plan is compared with them, and they are not checked themselves', () => {
    const found = runChecks([ours], { against: [theirs] });
    expect(found.filter(({ rule }) => rule === 'plans-disagree')).toHaveLength(1);
    expect(new Set(found.map(({ plan }) => plan))).toEqual(new Set([ours.plan.id]));
  });
  test('in the year of the plan that is checked, whatever came since', () => {
    const [later] = readSheets(
      '計画 青木圏域ビジョン R6-R9\n施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | R7実績 | 目標値 (R9) |\n| 移住者数 | 120人 | 131人 | 140人 | 未定 |',
    );
    const against = later === undefined ? [] : [{ plan: { ...later.plan, id: 'later' } }];
    expect(runChecks([ours], { against, only: ['plans-disagree'] })).toHaveLength(1);
  });
  test('what is found between the two is the same as with both checked', () => {
    const across = (findings: ReturnType<typeof runChecks>) =>
      findings.filter(({ rule }) => rule.startsWith('plans-'));
    expect(across(runChecks([ours], { against: [theirs] }))).toEqual(across(runChecks([ours, theirs])));
  });
});
