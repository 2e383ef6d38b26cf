import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DraftRow, PlanDraft } from '#domain';
import { placeText } from '#domain';
import { readDocument } from '../read/read-document.ts';
import { writeDraftCsv } from '../write/draft-csv.ts';
import { layouts } from './index.ts';

const rewrite = process.env.UPDATE === '1';
// Answer workbooks hold no plan: what is written and read of them is tried beside their writer and reader.
const cases = layouts
  .filter(({ holds }) => holds !== 'answers')
  .flatMap(({ id: layout }) =>
    readdirSync(join(import.meta.dirname, layout, 'cases')).map((name) => ({ layout, name })),
  );

const section = (title: string, lines: readonly string[]): string => [`# ${title}`, ...lines, ''].join('\n');
const together = (...parts: readonly (string | number | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' | ');

/** What a person checks of a draft beside its rows. */
const account = ({ plan, layout, reportingYear, doubts, residue, coverage }: PlanDraft): string => {
  const lines = plan.indicators.flatMap((indicator) =>
    indicator.series.map((series) => ({ indicator, series })),
  );
  return [
    section('plan', [
      together(
        layout,
        plan.title,
        plan.kind,
        plan.publisher,
        reportingYear,
        ...plan.levels.map(({ name }) => name),
      ),
    ]),
    section(
      'nodes',
      plan.nodes.map((node) => together(node.id, node.code, node.title, node.page, ...node.municipalities)),
    ),
    section(
      'values',
      lines.map(({ indicator, series }) =>
        together(
          indicator.name,
          series.label,
          series.baseline?.cell,
          ...series.actuals.map(
            ({ reportingYear: year, recorded }) =>
              `${year}: ${recorded.cell}${recorded.footnote ? ` [${recorded.footnote}]` : ''}`,
          ),
          ...series.targets.map(({ kind, dueYear, recorded }) => `${kind} ${dueYear}: ${recorded.cell}`),
        ),
      ),
    ),
    section(
      'narratives',
      plan.narratives.map(({ nodeId, kind, year, text }) => together(nodeId, kind, year, text)),
    ),
    section(
      'projects',
      plan.projects.map(({ nodeId, title, divisions, year, text }) =>
        together(nodeId, title, divisions.join('、'), year, text),
      ),
    ),
    section(
      'notes',
      plan.notes.map(({ nodeId, text }) => together(nodeId, text)),
    ),
    section(
      'doubts',
      doubts.map(({ place, about, reason, proposal }) => together(placeText(place), about, reason, proposal)),
    ),
    section(
      'residue',
      residue
        .filter(({ reason }) => reason !== 'decoration')
        .map(({ place, text, reason }) => together(placeText(place), reason, text)),
    ),
    section('coverage', [together(coverage.total, coverage.inPlan, coverage.inResidue)]),
  ].join('\n');
};

describe('layouts', () => {
  test('each has a folder of its own with at least one case', () => {
    const plans = layouts.filter(({ holds }) => holds !== 'answers');
    expect(new Set(cases.map(({ layout }) => layout))).toEqual(new Set(plans.map(({ id }) => id)));
  });
});

const readCase = (layout: string, name: string): { folder: string; draft: PlanDraft } => {
  const folder = join(import.meta.dirname, layout, 'cases', name);
  const file = readdirSync(folder).find((each) => each.startsWith('source.')) ?? 'source.txt';
  return { folder, draft: readDocument({ name: file, bytes: readFileSync(join(folder, file)) }) };
};

const byHand = (folder: string): boolean => existsSync(join(folder, 'expected.tsv'));
const folderOf = ({ layout, name }: (typeof cases)[number]) =>
  join(import.meta.dirname, layout, 'cases', name);

describe.each(cases.filter((each) => !byHand(folderOf(each))))('$layout: $name', ({ layout, name }) => {
  const { folder, draft } = readCase(layout, name);
  const golden = (path: string, text: string) => {
    const full = join(folder, path);
    if (rewrite) writeFileSync(full, text);
    expect(text).toBe(readFileSync(full, 'utf8'));
  };

  test('is recognised', () => expect(draft.layout).toBe(layout));
  test('rows', () => golden('rows.csv', writeDraftCsv(draft)));
  test('the rest of the draft', () => golden('draft.txt', account(draft)));
});

/** Widths of characters apart, which the value language and the words of headings do not tell either. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll('〜', '~').replaceAll(/\s/gu, '');

const factOf = ({ plan }: PlanDraft, row: DraftRow, column: string): string => {
  const node = plan.nodes.find(({ id }) => id === row.nodeId);
  const series = plan.indicators.find(({ id }) => id === row.indicatorId)?.series[0];
  const facts: Record<string, unknown> = {
    ...row,
    title: node?.title,
    code: node?.code,
    level: plan.levels.find(({ id }) => id === node?.level)?.name,
    actual_year: row.actualYear === null ? '' : String(row.actualYear),
    restated: String(row.restated),
    unit:
      series?.actuals.at(-1)?.recorded.reading.unit ||
      series?.actuals.at(-1)?.recorded.reading.inherited?.unit,
  };
  return String(facts[column] ?? '');
};

/**
 * expected.tsv is written by hand from the paper, before the reader ever saw it, and never rewritten: the
 * first line names the facts, each other line is a row of the sheet in its order; 「?」 as certainty leaves
 * it open whether the reader is sure.
 */
describe.each(cases.filter((each) => byHand(folderOf(each))))('$layout: $name', ({ layout, name }) => {
  const [columns = [], ...lines] = readFileSync(join(folderOf({ layout, name }), 'expected.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

  test('reads the rows that stand on paper', () => {
    const { draft } = readCase(layout, name);
    const found = draft.rows.map((row, index) =>
      columns.map((column, at) =>
        column === 'certainty' && lines[index]?.[at] === '?' ? '?' : plain(factOf(draft, row, column)),
      ),
    );
    expect(found).toEqual(lines.map((line) => columns.map((_, at) => plain(line[at] ?? ''))));
    expect(draft.layout).toBe(layout);
  });
});
