import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkRules } from '#app';
import { type Finding, type Place, type Plan, stateFindings } from '#domain';
import { sarifLog } from './sarif.ts';

/** The parts of the SARIF 2.1.0 schema that the log uses; strict, so that nothing else may stand there. */
const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const whole = z.int().min(1);
const location = z.strictObject({
  id: z.int().min(0).optional(),
  physicalLocation: z
    .strictObject({
      artifactLocation: z.strictObject({ uri: z.string().regex(/^[!-~]+$/u) }),
      region: z
        .strictObject({
          startLine: whole,
          startColumn: whole,
          endLine: whole,
          endColumn: whole,
          snippet: z.strictObject({ text: z.string() }),
        })
        .optional(),
    })
    .optional(),
  logicalLocations: z.array(
    z.strictObject({
      name: z.string(),
      fullyQualifiedName: z.string(),
      decoratedName: z.string().optional(),
    }),
  ),
  message,
});
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          semanticVersion: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1),
              shortDescription: message,
              fullDescription: message,
              help: z.strictObject({ text: z.string().min(1), markdown: z.string().min(1) }),
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      language: z.string().regex(/^[a-z]{2}$/u),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          suppressions: z
            .array(
              z.strictObject({
                kind: z.enum(['inSource', 'external']),
                status: z.enum(['accepted', 'underReview', 'rejected']),
                justification: z.string(),
              }),
            )
            .optional(),
          ruleId: z.string().min(1),
          ruleIndex: z.int().min(0),
          level,
          message,
          locations: z.array(location).max(1),
          relatedLocations: z.array(location),
          partialFingerprints: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ),
});

const plan: Plan = {
  id: 'plan',
  title: 'みどり市総合戦略',
  kind: '総合戦略',
  publisher: 'みどり市',
  municipalities: [],
  period: null,
  reportingYears: [2024],
  yearConvention: 'fiscal_year',
  levels: [{ id: 'measure', name: '施策' }],
  nodes: [
    {
      id: 'n',
      parentId: null,
      level: 'measure',
      code: '1-1',
      title: '移住',
      municipalities: [],
      provenance: null,
    },
  ],
  indicators: [],
  placements: [],
  projects: [],
  narratives: [],
  notes: [],
  divisions: [],
};

const found = (place: Place | null, severity: Finding['severity'] = 'error'): Finding => ({
  rule: 'unit-differs',
  severity,
  plan: 'plan',
  node: 'n',
  indicator: null,
  message: { ja: '単位が違います。', en: 'Units differ.' },
  remedy: { ja: '単位をそろえてください。', en: 'Use one unit.' },
  quotes: [
    { label: '基準値', text: '3人', plan: 'plan', source: '計画/評価 シート.txt', place },
    { label: 'R6実績', text: '4件', plan: 'plan', source: null, place: null },
  ],
});
const logOf = (...findings: Finding[]) =>
  log.parse(
    JSON.parse(
      JSON.stringify(
        sarifLog(stateFindings(findings, []), [plan], checkRules(), { locale: 'ja', version: '1.2.3' }),
      ),
    ),
  );
const resultOf = (finding: Finding) => logOf(finding).runs[0]?.results[0];

describe('a SARIF log', () => {
  test('lists every rule with its help', () => {
    const rules = logOf().runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(checkRules().map(({ id }) => id));
    expect(rules.every(({ help, shortDescription }) => help.text.startsWith(shortDescription.text))).toBe(
      true,
    );
  });
  test('a result points at its rule', () => {
    const { runs } = logOf(found(null));
    const [result] = runs[0]?.results ?? [];
    expect(runs[0]?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('unit-differs');
  });
  test.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const)('%s becomes %s', (severity, expected) =>
    expect(resultOf(found(null, severity))?.level).toBe(expected),
  );
  test('a place in a text is a region whose end does not belong to it', () => {
    const place = { kind: 'text', line: 7, column: 3, endLine: 7, endColumn: 4 } as const;
    expect(resultOf(found(place))?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: encodeURI('計画/評価 シート.txt') },
      region: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 5, snippet: { text: '3人' } },
    });
  });
  test.each([
    [{ kind: 'cell', sheet: 'KPI', cell: 'C5' }, 'KPI!C5'],
    [{ kind: 'page', page: 3, box: [0, 0, 1, 1] }, 'p.3'],
  ] as const)('%o is a logical location', (place, written) => {
    const [location] = resultOf(found(place))?.locations ?? [];
    expect(location?.physicalLocation?.region).toBeUndefined();
    expect(location?.logicalLocations[0]?.decoratedName).toBe(written);
  });
  test('the other quotes are related, numbered from 1', () =>
    expect(resultOf(found(null))?.relatedLocations.map(({ id, message: { text } }) => [id, text])).toEqual([
      [1, 'R6実績: 4件'],
    ]));
  test('explained findings of stored plans are suppressed by their explanation, the others say that they are not', () => {
    const [one, two] = [found(null), { ...found(null), node: 'other' }];
    const explanation = {
      id: 'e',
      finding: one,
      text: '冊子のとおり。',
      by: '環境課',
      at: '2025-05-29T03:03:00.000Z',
      ended: null,
    };
    const written = sarifLog(stateFindings([one, two], [explanation]), [plan], checkRules(), {
      locale: 'ja',
      version: '1.2.3',
      answered: true,
    });
    const { results } = log.parse(JSON.parse(JSON.stringify(written))).runs[0] ?? { results: [] };
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: '環境課, 2025-05-29T03:03:00.000Z: 冊子のとおり。',
        },
      ],
      [],
    ]);
    expect(resultOf(one)).not.toHaveProperty('suppressions');
  });
  test('the print stays when lines move, and changes with the figures', () => {
    const at = (line: number) => found({ kind: 'text', line, column: 1, endLine: line, endColumn: 2 });
    const print = (finding: Finding) => resultOf(finding)?.partialFingerprints;
    expect(print(at(3))).toEqual(print(at(30)));
    const other = { ...at(3), quotes: at(3).quotes.map((quote) => ({ ...quote, text: '5人' })) };
    expect(print(other)).not.toEqual(print(at(3)));
  });
});
