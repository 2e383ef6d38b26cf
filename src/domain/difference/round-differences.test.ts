import { describe, expect, test } from 'vitest';
import { roundCity } from '../../../test/fixtures/round-city.ts';
import type { Addressee } from '../entry/addressee.ts';
import { blankAnswer } from '../entry/answer.ts';
import { questionnaireOf } from '../entry/questionnaire.ts';
import type { Round } from '../round/round.ts';
import { type RoundContent, roundDifferences } from './round-differences.ts';

const shoko: Addressee = { kind: 'division', name: '商工課' };
const gakko: Addressee = { kind: 'division', name: '学校教育課' };
const { questions } = questionnaireOf(roundCity, 2025, { kind: 'office' });
const keyOf = (name: string): string => {
  const found = questions.find((each) => each.kind === 'value' && each.indicator.name === name);
  if (found === undefined) throw new Error(`${name} is not asked`);
  return found.key;
};
const [starters, rate] = [keyOf('起業者数'), keyOf('進学率')];
const round: Round = {
  id: 'r1',
  planId: roundCity.id,
  year: 2025,
  part: 'year',
  title: '令和7年度の実績',
  message: '',
  state: 'open',
  steps: [{ step: 'answer', due: '2026-05-29' }],
  asked: [
    { answerer: shoko, keys: [starters, rate] },
    { answerer: gakko, keys: [rate] },
  ],
  taken: [],
};
type Said = readonly (readonly [who: Addressee, key: string, text: string, state?: string])[];
const content = (said: Said = [], more: Partial<Round> = {}): RoundContent => ({
  round: { ...round, ...more },
  plan: roundCity,
  answers: [shoko, gakko].map((answerer) => ({
    answerer,
    versions: said
      .filter(([who]) => who === answerer)
      .map(([, key, text, state = '']) => ({
        ...{ key, version: 1, person: null, by: '', at: '2026-05-01T00:00:00.000Z', way: 'form' as const },
        answer: { ...blankAnswer, text, state },
      })),
  })),
  evaluations: [],
});
const told = (before: RoundContent, after: RoundContent) =>
  roundDifferences(before, after).map(
    ({ kind, part, name, property, before: was, after: is }) =>
      `${kind} ${part} ${name}${property === null ? '' : ` ${property}`}: ${was} → ${is}`,
  );

test('a round does not differ from itself', () => {
  const one = content([[shoko, starters, '18人']]);
  expect(roundDifferences(one, structuredClone(one))).toEqual([]);
});

describe('what was asked, of whom, until when', () => {
  test.each<[string, Partial<Round>, readonly string[]]>([
    [
      'a day put off',
      { steps: [{ step: 'answer', due: '2026-06-05' }] },
      ['changed round 照会全体 steps: 回答 令和8年5月29日(金) → 回答 令和8年6月5日(金)'],
    ],
    ['half of the year', { part: 'first_half' }, ['changed round 照会全体 part: 通年 → 上半期']],
    [
      'the assembly was told',
      { taken: [{ step: 'assembly', on: '2026-09-10' }] },
      ['changed round 照会全体 taken: null → 議会報告 令和8年9月10日(木)'],
    ],
    [
      'a text more',
      { asking: { texts: ['progress', 'issues', 'policy'], fields: ['text'], assigned: [], wholes: [] } },
      ['changed round 照会全体 texts: 取組状況、課題 → 取組状況、課題、方針'],
    ],
    [
      'one who is no longer asked',
      { asked: [{ answerer: shoko, keys: [starters, rate] }] },
      ['changed round 進学率 asked: 商工課、学校教育課 → 商工課'],
    ],
    [
      'something that nobody is asked any more',
      {
        asked: [
          { answerer: shoko, keys: [rate] },
          { answerer: gakko, keys: [rate] },
        ],
      },
      ['removed round 起業者数 asked: 商工課 → null'],
    ],
    [
      'how parts make the whole',
      {
        asking: {
          texts: ['progress', 'issues'],
          fields: ['text'],
          assigned: [],
          wholes: [{ key: rate, rule: 'sum' }],
        },
      },
      ['changed round 進学率 wholeRule: 事務局の値 → 合計'],
    ],
  ])('%s', (_, more, lines) => {
    expect(told(content(), content([], more))).toEqual(lines);
  });
});

describe('what was answered', () => {
  test.each<[string, Said, Said, readonly string[]]>([
    ['zero where nothing was', [], [[shoko, starters, '0人']], ['added answer 起業者数: null → 0人']],
    [
      '未確定 is no blank',
      [[shoko, starters, '', '未確定']],
      [],
      ['removed answer 起業者数 state: 未確定 → null'],
    ],
    [
      'another figure',
      [[shoko, starters, '18人']],
      [[shoko, starters, '17人']],
      ['changed answer 起業者数: 18人 → 17人'],
    ],
    [
      'each of several by themselves',
      [
        [shoko, rate, '61%'],
        [gakko, rate, '62%'],
      ],
      [
        [shoko, rate, '61%'],
        [gakko, rate, '63%'],
      ],
      ['changed answer 進学率 (学校教育課): 62% → 63%'],
    ],
    [
      'one alone, whoever it is',
      [[shoko, rate, '61%']],
      [[gakko, rate, '62%']],
      ['changed answer 進学率: 61% → 62%'],
    ],
  ])('%s', (_, before, after, lines) => {
    expect(told(content(before), content(after))).toEqual(lines);
  });
});
