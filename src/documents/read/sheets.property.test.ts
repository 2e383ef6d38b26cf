import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentError } from '../document-error.ts';
import { headingDictionary } from './headings/dictionary.ts';
import { readDocument } from './read-document.ts';
import { displayWidth } from './text/display-width.ts';

type Kind = 'name' | 'baseline' | 'actual' | 'target' | 'division' | 'source';
const kinds: readonly Kind[] = ['name', 'baseline', 'actual', 'target', 'division', 'source'];

/** Any word of the dictionary for a column, as a sheet would print it. */
const headingOf = (kind: Kind) =>
  fc.constantFrom(
    ...headingDictionary.flatMap((entry) =>
      entry.kind === kind && !entry.yearly ? entry.words.map((word) => word.toUpperCase()) : [],
    ),
  );
const yearIn = (kind: Kind) =>
  ({ baseline: '(R4)', actual: '(R6)', target: '(R9)' })[kind as 'baseline'] ?? '';

const things = ['公民館の利用者', '市民農園の区画', '移住相談の件', '図書館の貸出冊', '防災訓練の参加者'];
const value = fc.integer({ min: 1, max: 99_999 }).map((number) => `${number.toLocaleString('en-US')}人`);
const rowOf = (index: number) =>
  fc.record({
    name: fc.constant(`${things[index % things.length]}数${'(第'}${index + 1}期)`),
    baseline: value,
    actual: value,
    target: value,
    division: fc.constantFrom('観光課', '学習課', '農政課'),
    source: fc.constantFrom('市調べ', '県統計'),
  });

const sheet = fc
  .record({
    order: fc.shuffledSubarray([...kinds], { minLength: kinds.length }),
    headings: fc.record({
      name: headingOf('name'),
      baseline: headingOf('baseline'),
      actual: headingOf('actual'),
      target: headingOf('target'),
      division: headingOf('division'),
      source: headingOf('source'),
    }),
    years: fc.boolean(),
    form: fc.constantFrom('tabs', 'bars', 'commas', 'spaces', 'html'),
    rows: fc
      .integer({ min: 1, max: 4 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => rowOf(i)))),
  })
  .map(({ order, headings, years, form, rows }) => {
    const head = order.map((kind) => `${headings[kind]}${years && kind !== 'name' ? yearIn(kind) : ''}`);
    return { form, rows, order, lines: [head, ...rows.map((row) => order.map((kind) => row[kind]))] };
  });

const padded = (lines: readonly (readonly string[])[]): string[] => {
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => displayWidth(line[column] ?? '')))) ?? [];
  return lines.map((line) =>
    line.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell) + 3)).join(''),
  );
};

const written = (form: string, lines: readonly (readonly string[])[]): string => {
  switch (form) {
    case 'bars':
      return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
    case 'commas':
      return lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n');
    case 'spaces':
      return padded(lines).join('\n');
    case 'html':
      return `<table>\n${lines.map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}\n</table>`;
    default:
      return lines.map((line) => line.join('\t')).join('\n');
  }
};

/** What a scan or an extractor does to a sheet. */
type Damage = 'none' | 'heading lost' | 'cell blank' | 'cell dropped';

const damaged = (lines: readonly (readonly string[])[], damage: Damage, row: number, column: number) =>
  lines.map((line, index) => {
    if (damage === 'none' || index !== (damage === 'heading lost' ? 0 : row)) return line;
    return damage === 'cell dropped' ? line.toSpliced(column, 1) : line.with(column, '');
  });

const fields: readonly Kind[] = ['name', 'baseline', 'actual', 'target', 'division', 'source'];
const read = (text: string): ReturnType<typeof readDocument>['rows'] | null => {
  try {
    return readDocument({ name: 'sheet.txt', bytes: new TextEncoder().encode(text) }).rows;
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
};
const titled = (body: string): string => `みなと市 総合計画 令和6年度実績\n\n${body}\n`;

const settings = { numRuns: Number(process.env.RUNS ?? 300), seed: 20_260_401 };

describe('a sheet with any headings, in any order of columns and any form of text', () => {
  test('is read as written, with at most a doubt, or refused by name', () => {
    const counts = { sure: 0, doubtful: 0, refused: 0 };
    fc.assert(
      fc.property(sheet, ({ form, rows, lines }) => {
        const found = read(titled(written(form, lines)));
        if (!found) counts.refused += 1;
        for (const [index, row] of (found ?? []).entries()) {
          counts[row.certainty] += 1;
          if (row.certainty === 'doubtful') continue;
          const own = rows[index];
          expect([row.indicator, row.baseline, row.actual, row.target, row.division, row.source]).toEqual(
            fields.map((field) => own?.[field]),
          );
        }
      }),
      settings,
    );
    // The law must not hold because nothing is ever sure.
    expect(counts.sure).toBeGreaterThan((counts.doubtful + counts.refused) * 4);
  });

  const damage = fc.constantFrom<Damage>('none', 'heading lost', 'cell blank', 'cell dropped');
  test('never gives a wrong figure as sure, whatever is lost of it', () => {
    fc.assert(
      fc.property(sheet, damage, fc.nat(), fc.nat(), ({ form, rows, lines, order }, done, at, column) => {
        // Where columns are told by their position, what drops out leaves its place empty.
        const kind = form === 'spaces' && done === 'cell dropped' ? 'cell blank' : done;
        const row = 1 + (at % rows.length);
        const lost = column % order.length;
        // A word that has slipped into the place of a lost name cannot be told from a name.
        if (kind === 'cell dropped' && order[lost] === 'name') return;
        const found = read(titled(written(form, damaged(lines, kind, row, lost))));
        const keep = (own: (typeof rows)[number] | undefined, index: number, field: Kind) =>
          kind.startsWith('cell') && index === row - 1 && order[lost] === field ? '' : (own?.[field] ?? '');
        for (const each of found ?? []) {
          if (each.certainty === 'doubtful') continue;
          const index = rows.findIndex(({ name }) => name === each.indicator);
          const figures = [each.baseline, each.actual, each.target];
          const told = (['baseline', 'actual', 'target'] as const).map((field) =>
            keep(rows[index], index, field),
          );
          // What is missing may be missing; what is said must be so.
          for (const [place, figure] of figures.entries())
            if (figure !== '') expect(figure).toBe(told[place]);
        }
      }),
      settings,
    );
  });
});
