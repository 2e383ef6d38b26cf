import { describe, expect, test } from 'vitest';
import type { LinkRelation } from '#domain';
import { indicatorLinkCandidates } from './indicator-link-candidates.ts';

import { runChecks } from './run-checks.ts';
import { readSheets } from './testing/sheet.ts';

const row = (name: string, baseline: string, actual: string, division = '') =>
  `| ${name} | ${baseline} | ${actual} | 999人 | ${division} |`;
const two = (ours: string, theirs: string) =>
  readSheets(
    [
      ['計画 みどり市総合戦略 R6-R9', ours],
      ['計画 みどり圏域ビジョン R6-R9', theirs],
    ]
      .map(
        ([title, line]) =>
          `${title}\n施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) | 担当課 |\n${line}`,
      )
      .join('\n'),
  );
const candidates = (ours: string, theirs: string) =>
  indicatorLinkCandidates(two(ours, theirs).map(({ plan }) => plan)).map(({ relation, reasons }) => ({
    relation,
    reasons,
  }));

describe('candidates', () => {
  test('one name and one baseline are the same', () =>
    expect(candidates(row('移住者数', '120人', '130人'), row('移住者数', '120人', '131人'))).toEqual([
      { relation: 'same', reasons: ['same_name', 'same_baseline', 'same_unit'] },
    ]));
  test('one name alone is a question', () =>
    expect(candidates(row('移住者数', '120人', '130人'), row('移住者数', '80人', '131人'))).toEqual([
      { relation: 'related', reasons: ['same_name', 'same_unit'] },
    ]));
  test('a narrower name with the same division', () =>
    expect(
      candidates(
        row('移住者数', '120人', '130人', '企画課'),
        row('圏域の移住者数', '80人', '131人', '企画課'),
      ),
    ).toEqual([{ relation: 'related', reasons: ['narrower_name', 'same_division', 'same_unit'] }]));
  test.each([
    ['another subject', row('移住者数', '120人', '130人'), row('図書館の利用者数', '120人', '131人')],
    ['a rate beside a count', row('移住者数', '120人', '130人'), row('移住者の定着率', '120%', '131%')],
    ['another unit', row('観光入込', '120人', '130人'), row('観光入込', '120件', '131件')],
    ['a shared word alone', row('移住相談件数', '120件', '130件'), row('移住セミナー件数', '80件', '131件')],
  ])('%s is none', (_, ours, theirs) => expect(candidates(ours, theirs)).toEqual([]));
});

describe('candidates between editions of one plan and within a plan', () => {
  const edition = (period: string, baseline: string, year: string, rows: readonly string[]) =>
    `計画 みどり市総合戦略 ${period}\n施策 1 施策\n| 指標 | 基準値 (${baseline}) | ${year}実績 | 目標値 | 担当課 |\n${rows.join('\n')}`;
  const reasonsIn = (...sheets: readonly string[]) =>
    indicatorLinkCandidates(readSheets(sheets.join('\n')).map(({ plan }) => plan)).map(
      ({ relation, reasons }) => ({ relation, reasons }),
    );

  test('a baseline that was the earlier edition’s result', () =>
    expect(
      reasonsIn(
        edition('R2-R6', 'R1', 'R6', ['| 移住者数 | 100人 | 131人 | 150人 | |']),
        edition('R7-R11', 'R6', 'R7', ['| 移住者数 | 131人 | 140人 | 200人 | |']),
      ),
    ).toEqual([{ relation: 'same', reasons: ['same_name', 'same_value', 'same_unit'] }]));
  test('small numbers agree by chance', () =>
    expect(
      reasonsIn(
        edition('R2-R6', 'R1', 'R6', ['| 移住者数 | 3人 | 5人 | 9人 | |']),
        edition('R7-R11', 'R6', 'R7', ['| 移住者数 | 5人 | 6人 | 9人 | |']),
      ),
    ).toEqual([{ relation: 'related', reasons: ['same_name', 'same_unit'] }]));
  test('within a plan a namesake is asked about once', () =>
    expect(
      reasonsIn(
        `${edition('R6-R9', 'R4', 'R6', ['| 受講者数 | 120人 | 130人 | 200人 | 商工課 |'])}\n施策 2 別の施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 | 担当課 |\n| 受講者数（年間） | 80人 | 131人 | 200人 | 商工課 |`,
      ),
    ).toEqual([{ relation: 'related', reasons: ['same_name', 'same_division', 'same_unit'] }]));
  test('within a plan one division and one subject say nothing', () =>
    expect(
      reasonsIn(
        edition('R6-R9', 'R4', 'R6', [
          '| 創業相談件数 | 120件 | 130件 | 200件 | 商工課 |',
          '| 創業セミナー件数 | 80件 | 90件 | 100件 | 商工課 |',
        ]),
      ),
    ).toEqual([]));
});

describe('a person’s decision', () => {
  const found = (ours: string, theirs: string, relation?: LinkRelation) => {
    const plans = two(ours, theirs);
    const [a, b] = plans.map(({ plan }) => ({ plan: plan.id, indicator: plan.indicators[0]?.id ?? '' }));
    if (a === undefined || b === undefined) throw new Error('two plans are needed');
    return runChecks(plans, {
      only: ['plans-disagree', 'plans-may-disagree'],
      ...(relation === undefined ? {} : { links: [{ a: b, b: a, relation }] }),
    }).map(({ rule }) => rule);
  };
  const namesakes = [row('移住者数', '120人', '130人'), row('移住者数', '120人', '131人')] as const;
  const strangers = [row('移住者数', '120人', '130人'), row('転入した世帯員', '118人', '131人')] as const;
  const kin = [row('移住者数', '120人', '130人'), row('圏域の移住者数', '120人', '131人')] as const;

  test.each([
    ['namesakes are compared', namesakes, undefined, ['plans-disagree']],
    ['namesakes that are different things are not', namesakes, 'different', []],
    [
      'namesakes that are only related may differ, and a person looks',
      namesakes,
      'related',
      ['plans-may-disagree'],
    ],
    ['strangers are not compared', strangers, undefined, []],
    [
      'strangers that are one thing are, in baseline and result',
      strangers,
      'same',
      ['plans-disagree', 'plans-disagree'],
    ],
    ['kin are a question', kin, undefined, ['plans-may-disagree']],
    ['kin that are different things are not', kin, 'different', []],
    ['kin that are one thing must agree', kin, 'same', ['plans-disagree']],
  ] as const)('%s', (_, [ours, theirs], relation, rules) =>
    expect(found(ours, theirs, relation)).toEqual(rules),
  );
});
