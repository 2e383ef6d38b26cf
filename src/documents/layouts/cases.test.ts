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

/** What a person checks of a draft beside its rows. */
const account = ({ plan, layout, reportingYear, doubts, residue, coverage }: PlanDraft) => ({
  layout,
  plan: {
    id: plan.id.replace(/^plan-.*/, 'plan-(hash)'),
    title: plan.title,
    kind: plan.kind,
    publisher: plan.publisher,
  },
  reportingYear,
  levels: plan.levels.map(({ name }) => name),
  nodes: plan.nodes.map((node) =>
    [node.id, node.code, node.title, node.page, ...node.municipalities]
      .filter((text) => text !== null && text !== undefined)
      .join(' | '),
  ),
  series: plan.indicators.flatMap((indicator) =>
    indicator.series.map((series) => ({
      indicator: [indicator.name, series.label].filter(Boolean).join(' / '),
      baseline: series.baseline?.cell ?? null,
      actuals: series.actuals.map(({ reportingYear: year, recorded }) => `${year}: ${recorded.cell}`),
      targets: series.targets.map(({ kind, dueYear, recorded }) => `${kind} ${dueYear}: ${recorded.cell}`),
      footnotes: [series.baseline, ...series.actuals.map(({ recorded }) => recorded)].flatMap(
        (value) => value?.footnote ?? [],
      ),
    })),
  ),
  narratives: plan.narratives.map(({ nodeId, kind, year, text }) => `${nodeId} ${kind} ${year}: ${text}`),
  projects: plan.projects.map(
    ({ nodeId, title, divisions, year, text }) =>
      `${nodeId} ${title} (${divisions.join('、')}) ${year}: ${text}`,
  ),
  notes: plan.notes.map(({ nodeId, text }) => `${nodeId}: ${text}`),
  doubts: doubts.map(({ place, about, reason, proposal }) =>
    [placeText(place), about, reason, proposal].filter(Boolean).join(' | '),
  ),
  residue: residue.map(({ place, text, reason }) => `${placeText(place)} ${reason}: ${text}`),
  coverage,
});

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
  test('the rest of the draft', () => golden('draft.json', `${JSON.stringify(account(draft), null, 2)}\n`));
});
