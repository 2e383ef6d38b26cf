import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runChecks } from '#checks';
import { readDocument } from '#documents';
import { type DraftRow, planOfSummary } from '#domain';

/** The examples carry the documents' facts, all of them, and none of their sentences (examples/README.md). */

const root = path.resolve(import.meta.dirname, '..');
const seedFolder = path.resolve(root, '../shared/seeds');
const examples = [
  {
    id: 'yonezawa-strategy',
    file: 'yonezawa/strategy-r6.txt',
    seed: '000_df838fbe734fa72b.txt',
    rows: 52,
    restated: 2,
    lowest: 17,
  },
  {
    id: 'okitama-vision',
    file: 'okitama/vision-r6.txt',
    seed: '003_e6d44b6a45ff6942.txt',
    rows: 44,
    restated: 0,
    lowest: 39,
  },
];

interface ExamplePlan {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly publisher: string;
  readonly municipalities: readonly string[];
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly reportingYear: number;
  readonly publishedOn: string;
  readonly summaries: readonly { readonly goal: string; readonly ja: string; readonly en: string }[];
}

const readExample = (file: string) => readFileSync(path.join(root, 'examples', file), 'utf8');
const readSeed = (file: string) => readFileSync(path.join(seedFolder, file), 'utf8');
const withoutSpace = (text: string) => text.replace(/\s+/g, '');
const cellsOf = (text: string) => text.split('\n').flatMap((line) => line.split('\t'));

describe('examples.json', () => {
  const { examples: plans }: { examples: ExamplePlan[] } = JSON.parse(readExample('examples.json'));

  it('names every example file once', () => {
    expect(plans.map(({ id, file }) => ({ id, file }))).toEqual(
      examples.map(({ id, file }) => ({ id, file })),
    );
  });

  it.each(plans)('$id: 全国地方公共団体コード with right check digits', ({ municipalities }) => {
    for (const code of municipalities) {
      const digits = [...code].map(Number);
      const sum = [6, 5, 4, 3, 2].reduce((total, weight, i) => total + weight * (digits[i] ?? Number.NaN), 0);
      expect(digits[5]).toBe((11 - (sum % 11)) % 10);
    }
  });

  it.each(plans)('$id: published after the year it reports', ({ publishedOn, reportingYear, period }) => {
    expect(publishedOn > `${reportingYear + 1}-03-31`).toBe(true);
    expect(period === null || (period.from <= reportingYear && reportingYear <= period.to)).toBe(true);
  });
});

describe('the summaries of goals', () => {
  const { examples: plans }: { examples: ExamplePlan[] } = JSON.parse(readExample('examples.json'));
  const summaries = plans.flatMap(({ file, reportingYear, summaries }) =>
    summaries.map((summary) => ({ file, reportingYear, ...summary })),
  );

  it.each(summaries)(
    '$file $goal says nothing that differs from the tables',
    ({ file, reportingYear, goal, ja }) => {
      const { plan } = draftOf(file, readExample(file));
      const node = plan.nodes.find(({ parentId, code }) => parentId === null && code === goal);
      const told = planOfSummary(plan, reportingYear, { nodeId: node?.id ?? '', text: ja });
      expect(told.nodes).toHaveLength(1);
      const findings = runChecks([{ plan: told, reportingYear }], {
        only: ['claimed-figure-differs', 'claimed-change-differs'],
      });
      expect(findings.map(({ message }) => message.ja)).toEqual([]);
      // Every figure of it stands in the plan, whatever it speaks of.
      const cells = plain(readExample(file));
      const figures = ja.match(/\d[\d,.]*\d/g) ?? [];
      expect(figures.length).toBeGreaterThan(1);
      expect(figures.filter((figure) => figure !== '336' && !cells.includes(figure))).toEqual([]);
    },
  );
});

describe('the examples as our own reader sees them', () => {
  it.each(examples)(
    '$id: $rows indicator rows, $lowest 施策 or 具体的取組',
    ({ file, rows, restated, lowest }) => {
      const draft = draftOf(file, readExample(file));
      expect(draft.rows.length).toBe(rows);
      expect(draft.rows.filter((row) => row.restated).length).toBe(restated);
      const lowestLevel = draft.plan.levels.at(-1)?.id;
      expect(draft.plan.nodes.filter(({ level }) => level === lowestLevel).length).toBe(lowest);
    },
  );

  it.each(examples)('$id: nothing is left over that was not understood', ({ file }) => {
    const { residue, coverage } = draftOf(file, readExample(file));
    expect(residue.filter(({ reason }) => reason === 'not_understood')).toEqual([]);
    expect(coverage.inPlan + coverage.inResidue).toBe(coverage.total);
  });

  it.each(examples)('$id: says of itself what examples.json says of it', ({ id, file }) => {
    const { plan, reportingYear } = draftOf(file, readExample(file));
    const { examples: plans }: { examples: ExamplePlan[] } = JSON.parse(readExample('examples.json'));
    const { title, publisher, period } = plan;
    expect(plans.find((entry) => entry.id === id)).toMatchObject({ title, publisher, period, reportingYear });
  });

  it('leaves in doubt only the cells that the scan of the vision lost', () => {
    expect(draftOf('a', readExample('yonezawa/strategy-r6.txt')).doubts).toEqual([]);
    const doubtful = draftOf('b', readExample('okitama/vision-r6.txt')).doubts.filter(({ about }) =>
      about.endsWith('の目標値'),
    );
    expect(doubtful.map(({ raw }) => raw)).toEqual([
      '(口10)',
      '(口10)',
      '以下',
      '人',
      '人',
      '人',
      '人',
      '',
      '',
    ]);
  });
});

describe.skipIf(!existsSync(seedFolder))(
  'examples against ../shared/seeds (skipped where the seeds are absent)',
  () => {
    it.each(examples)('$id: no run of 15 characters of the document in its prose', ({ file, seed }) => {
      const cells = cellsOf(readExample(file));
      const names = [...cells.filter((cell) => !isProse(cell)), ...properNames].map(withoutSpace);
      const mask = maskOf(names.filter((name) => name.length >= 8));
      const original = mask(withoutSpace(readSeed(seed)));
      const prose = cells.filter(isProse).map((cell) => mask(withoutSpace(cell)));
      expect(prose.length).toBeGreaterThan(30);
      expect(prose.flatMap((text) => runsIn(text, 15)).filter((run) => original.includes(run))).toEqual([]);
    });

    it.each(examples)('$id: every figure of the tables', ({ file, seed }) => {
      const wanted = countFigures(readSeed(seed));
      const given = countFigures(readExample(file));
      const missing = [...wanted].filter(([figure, times]) => (given.get(figure) ?? 0) < times);
      expect(wanted.size).toBeGreaterThan(70);
      expect(missing).toEqual([]);
    });

    it.each(examples)(
      '$id: every cell of value is the one of the scan, or listed in README',
      ({ file, seed }) => {
        const listed = restoredCells(file).map(({ shown, says }) => `${plain(shown)} → ${plain(says)}`);
        const scanned = draftOf(seed, readSeed(seed)).rows.map(valueCellsOf);
        const given = draftOf(file, readExample(file)).rows.map(valueCellsOf);
        const changed = given.flatMap((cells, row) =>
          cells.flatMap((says, column) => {
            const shown = scanned[row]?.[column];
            return shown === says ? [] : [`${shown} → ${says}`];
          }),
        );
        expect(given.length).toBe(scanned.length);
        expect(changed.filter((change) => !listed.includes(change))).toEqual([]);
      },
    );

    it.each(examples)('$id: README tells what the scan shows and what the example says', ({ file, seed }) => {
      const restored = restoredCells(file);
      expect(restored.length).toBeGreaterThan(10);
      const scan = withoutSpace(readSeed(seed));
      const example = withoutSpace(readExample(file));
      expect(restored.filter(({ shown }) => !scan.includes(withoutSpace(shown)))).toEqual([]);
      expect(restored.filter(({ says }) => !example.includes(withoutSpace(says)))).toEqual([]);
    });
  },
);

/** Names longer than 15 characters that only the narratives hold: bodies, plans, laws, events. */
const properNames = [
  '有機エレクトロニクスイノベーションセンター',
  'TEAM NEXT YONEZAWA(TNY)',
  '360°よねざわオープンファクトリー',
  '第2次米沢市男女共同参画基本計画',
  '山形県パートナーシップ宣誓制度',
  '高齢者の医療の確保に関する法律',
  '米沢牛のサプライチェーン全体の脱炭素化',
  'ゼロカーボンシティ推進シンポジウムin米沢',
  '子育て応援団ウキウキたむたむ',
  'アウェアネスリボン(青空リボン)',
  '米沢牛ワーキンググループ研究会',
  '置賜圏域水道事業広域連携検討会',
  '山形県水道広域化推進プラン',
  '山形県公共交通活性化協議会置賜部会',
  '置賜地域道路整備促進大会',
  '一般財団法人地域活性化センター',
  'おきたま×みなと開港プロジェクト',
];

function draftOf(name: string, text: string) {
  return readDocument({ name, bytes: new TextEncoder().encode(text) });
}

/** Baseline, actual and target of a row as written. */
function valueCellsOf(row: DraftRow): string[] {
  return [row.baseline, row.actual, row.target].map(plain);
}

/** Without spaces and mark-up; the scan's underscore is a dash. */
function plain(cell: string): string {
  return withoutSpace(cell.replace(/<\/?u>/g, '')).replace(/^_$/, '-');
}

function isProse(cell: string): boolean {
  return cell.includes('。') || cell.startsWith('- ・') || cell.startsWith('※');
}

/** Replaces names, which are facts, by a mark that no run crosses unnoticed. */
function maskOf(names: readonly string[]): (text: string) => string {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((masked, name) => masked.replaceAll(name, '\u0000'), text);
}

function runsIn(text: string, length: number): string[] {
  const runs: string[] = [];
  for (let start = 0; start + length <= text.length; start++) runs.push(text.slice(start, start + length));
  return runs;
}

/** Figures of the table cells with how often they stand there; narratives and contents left out. */
function countFigures(text: string): Map<string, number> {
  const figures = new Map<string, number>();
  for (const line of text.split('\n')) {
    const cells = line.split('\t');
    if (cells.length < 7) continue;
    for (const cell of cells.slice(0, 10)) {
      if (cell.includes('。')) continue;
      const intact = cell.replace(damagedThousand, '千t-CO').replace(scanNoise, '');
      for (const [figure] of intact.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
        figures.set(figure, (figures.get(figure) ?? 0) + 1);
      }
    }
  }
  return figures;
}

/** 千 that the scan shows as 1 or as a struck-out T (examples/README.md). */
const damagedThousand = /\s(?:1|<del>T<\/del>)\s*t-CO/;
/** Lines of shading that the scan took for digits. */
const scanNoise = /^\d+ \/ [\d/]+$/;

/** The rows of README's tables about one example: 「The scan shows」 and 「The example says」. */
function restoredCells(file: string): { shown: string; says: string }[] {
  const sections = readExample('README.md').split(/^### /m);
  const section = sections.find((text) => text.split('\n', 1)[0]?.includes(file)) ?? '';
  return [...section.matchAll(/^\|[^|]*\| `([^`]+)` \| `([^`]+)` \|/gm)].map(([, shown = '', says = '']) => ({
    shown,
    says,
  }));
}
