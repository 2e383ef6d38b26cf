import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlanDraft } from '#domain';
import { readDocument } from './read-document.ts';
import { strategyFacts } from './seed-facts/strategy-facts.ts';
import { visionFacts } from './seed-facts/vision-facts.ts';

const seeds = resolve(import.meta.dirname, '../../../../shared/seeds');
const strategyFile = resolve(seeds, '000_df838fbe734fa72b.txt');
const visionFile = resolve(seeds, '003_e6d44b6a45ff6942.txt');
const present = existsSync(strategyFile) && existsSync(visionFile);
const title = (text: string) => (present ? text : `${text} (skipped: the seed documents are absent)`);

const read = (path: string): PlanDraft => readDocument({ name: 'seed.txt', bytes: readFileSync(path) });
const lineOf = (draft: PlanDraft, index: number) => {
  const place = draft.rows[index]?.place;
  return place?.kind === 'text' ? place.line : null;
};
const factsOf = (draft: PlanDraft, place: (row: PlanDraft['rows'][number]) => string) =>
  draft.rows.map((row, index) => [
    lineOf(draft, index),
    row.node.split(' ')[0],
    row.indicator,
    place(row),
    row.baseline,
    row.actual,
    row.target,
  ]);
const notUnderstood = (draft: PlanDraft) =>
  draft.residue
    .filter(({ reason }) => reason === 'not_understood')
    .map(({ place }) => (place.kind === 'text' ? place.line : null));
const linesOf = (draft: PlanDraft, certainty: string) =>
  draft.rows.flatMap((row, index) => (row.certainty === certainty ? [lineOf(draft, index)] : []));

describe.skipIf(!present)(title('米沢市 総合戦略評価シート R6'), () => {
  const draft = present ? read(strategyFile) : ({ rows: [] } as never);

  test('every row as it stands on paper', () => {
    expect(factsOf(draft, (row) => row.division)).toEqual(strategyFacts);
    expect(draft.rows.every(({ actualYear }) => actualYear === 2024)).toBe(true);
  });
  test('4 KGI, 48 KPI, two of them restated on a second place of the same indicator', () => {
    expect(draft.rows.filter(({ role }) => role === 'kgi')).toHaveLength(4);
    const restated = draft.plan.placements.filter((placement) => placement.restated);
    expect(restated).toHaveLength(2);
    for (const { indicatorId, restatedRow } of restated) {
      expect(draft.plan.placements.filter((placement) => placement.indicatorId === indicatorId)).toHaveLength(
        2,
      );
      expect(restatedRow?.series[0]?.baseline?.cell).not.toBe('');
    }
    expect(draft.plan.indicators).toHaveLength(50);
  });
  test('the tree, the projects, the narratives', () => {
    expect(draft.plan.levels.map(({ name }) => name)).toEqual(['基本目標', '施策']);
    expect(draft.plan.nodes).toHaveLength(21);
    expect(draft.plan.projects).toHaveLength(17);
    expect(
      draft.plan.projects.every((project) => project.text.length > 30 && project.divisions.length === 1),
    ).toBe(true);
    expect(draft.plan.narratives.map(({ nodeId, kind }) => `${nodeId} ${kind}`)).toEqual(
      ['1', '2', '3', '4'].flatMap((node) => [`${node} issues`, `${node} direction`]),
    );
  });
  test('footnotes stand with their cells', () => {
    const footnotes = draft.plan.indicators.flatMap(({ name, series }) =>
      series.flatMap(({ actuals }) =>
        actuals.flatMap(({ recorded }) => (recorded.footnote ? [[name.slice(0, 4), recorded.footnote]] : [])),
      ),
    );
    expect(footnotes).toEqual([
      ['将来も住', '参考値:新総合計画アンケート結果より'],
      ['特定健診', 'R6法定報告値:R7年秋に確定'],
      ['冬期間に', '次回、令和8年度実施予定'],
    ]);
  });
  test('only what is no text is left over', () => {
    expect(notUnderstood(draft)).toEqual([110, 163, 163, 313, 371]);
  });
  test('damaged rows are doubtful, with what neighbouring facts propose', () => {
    expect(linesOf(draft, 'doubtful')).toEqual(expect.arrayContaining([18, 106, 184, 294, 295]));
    expect(draft.doubts.flatMap(({ proposal }) => proposal ?? [])).toEqual(
      expect.arrayContaining(['政策企画課', '特定健診受診率', '【主な事業】']),
    );
  });
});

describe.skipIf(!present)(title('置賜定住自立圏 共生ビジョン R6'), () => {
  const draft = present ? read(visionFile) : ({ rows: [] } as never);

  test('every row as it stands on paper', () => {
    expect(factsOf(draft, (row) => `${row.municipalities} / ${row.source}`)).toEqual(visionFacts);
  });
  test('39 initiatives under four levels; the two job centres are two lines of one indicator', () => {
    expect(draft.plan.levels.map(({ name }) => name)).toEqual(['政策分野', '分野', '取組事項', '具体的取組']);
    expect(draft.plan.nodes.filter(({ level }) => level === 'level-4')).toHaveLength(39);
    expect(
      draft.plan.nodes.filter(({ level }) => level === 'level-4').every(({ page }) => page !== undefined),
    ).toBe(true);
    expect(draft.rows.flatMap(({ series }) => series ?? [])).toEqual([
      'ハローワーク米沢',
      'ハローワーク長井',
    ]);
    expect(draft.plan.indicators).toHaveLength(43);
  });
  test('damaged rows are doubtful, with what neighbouring facts propose', () => {
    const damaged = [
      4, 8, 10, 11, 12, 13, 14, 17, 18, 19, 20, 25, 26, 27, 30, 31, 32, 33, 36, 37, 39, 44, 45, 46, 47, 51,
      52, 53,
    ];
    expect(linesOf(draft, 'doubtful')).toEqual(expect.arrayContaining(damaged));
    expect(linesOf(draft, 'sure')).toEqual(expect.arrayContaining([6, 23]));
    expect(draft.doubts.flatMap(({ proposal }) => proposal ?? [])).toEqual(
      expect.arrayContaining([
        'エ',
        'ウ',
        '各市町子ども担当課調べ',
        '米沢市、長井市、南陽市、高畠町、川西町、飯豊町',
      ]),
    );
  });
  test('only what is no text is left over', () => expect(notUnderstood(draft)).toEqual([27, 31, 36]));
});

describe('the example plans read without anything left over', () => {
  const root = resolve(import.meta.dirname, '../../..');
  test.each([
    ['examples/yonezawa/strategy-r6.txt', 'yonezawa-strategy', 52],
    ['examples/okitama/vision-r6.txt', 'okitama-vision', 44],
  ])('%s', (path, layout, rows) => {
    const draft = read(resolve(root, path));
    expect(draft.layout).toBe(layout);
    expect(draft.rows).toHaveLength(rows);
    expect(notUnderstood(draft)).toEqual([]);
  });
});
