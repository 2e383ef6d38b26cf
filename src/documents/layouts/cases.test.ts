import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlanDraft } from '#domain';
import { placeText } from '#domain';
import { readDocument } from '../read/read-document.ts';
import { writeDraftCsv } from '../write/draft-csv.ts';
import { layouts } from './index.ts';

const rewrite = process.env.UPDATE === '1';
const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: layout }) =>
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
    expect(new Set(cases.map(({ layout }) => layout))).toEqual(new Set(layouts.map(({ id }) => id)));
  });
});

describe.each(cases)('$layout: $name', ({ layout, name }) => {
  const folder = join(import.meta.dirname, layout, 'cases', name);
  const file = readdirSync(folder).find((each) => each.startsWith('source.')) ?? 'source.txt';
  const draft = readDocument({ name: file, bytes: readFileSync(join(folder, file)) });
  const golden = (path: string, text: string) => {
    const full = join(folder, path);
    if (rewrite) writeFileSync(full, text);
    expect(text).toBe(readFileSync(full, 'utf8'));
  };

  test('is recognised', () => expect(draft.layout).toBe(layout));
  test('rows', () => golden('rows.csv', writeDraftCsv(draft)));
  test('the rest of the draft', () => golden('draft.txt', account(draft)));
});
