import { createHash, randomUUID } from 'node:crypto';
import {
  defaultScale,
  evaluatePlan,
  type Plan,
  type Publication,
  publicationContent,
  type SourceFile,
} from '#domain';
import { ids } from '../ids.ts';

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** A publication of the plan with its real evaluations and a right hash. */
export const publicationOf = (
  plan: Plan,
  place: { readonly number?: number; readonly reportingYear?: number; readonly publishedOn?: string } = {},
): Publication => {
  const scale = defaultScale;
  const content = {
    planId: plan.id,
    number: 1,
    reportingYear: 2024,
    publishedOn: '2025-09-30',
    ...place,
    approvedBy: '市長',
    scale,
    plan,
    evaluations: evaluatePlan(plan, { year: 2024, scale }),
    findings: [],
  };
  return { ...content, id: ids.next(), contentHash: sha256(publicationContent(content)) };
};

/** A source file of the given bytes, or of new ones. */
export const sourceFileOf = (bytes: Uint8Array = new TextEncoder().encode(randomUUID())): SourceFile => ({
  id: ids.next(),
  name: '様式１.txt',
  sha256: sha256(bytes),
  bytes,
  receivedAt: '2025-05-29T03:03:00.000Z',
});

/** A small plan: one level, one node, `count` indicators with a baseline of 21件, all placed on the node. */
export const smallPlan = (id: string, count = 1, title = '総合戦略'): Plan => ({
  id,
  title,
  kind: '総合戦略',
  publisher: '米沢市',
  municipalities: ['062022'],
  period: { from: 2024, to: 2027 },
  reportingYears: [2024],
  yearConvention: 'fiscal_year',
  levels: [{ id: 'measure', name: '施策' }],
  nodes: [
    {
      id: 'n1',
      parentId: null,
      level: 'measure',
      code: '1-1',
      title: '産業',
      municipalities: [],
      provenance: null,
    },
  ],
  indicators: Array.from({ length: count }, (_, index) => ({
    id: `i${index}`,
    name: `指標${index}`,
    series: [
      {
        id: 's',
        label: null,
        baseline: {
          cell: '21件/年 (R4)',
          reading: {
            value: '21',
            unit: '件',
            qualifier: 'none',
            basis: 'per_year',
            period: { text: 'R4', value: { kind: 'year', year: 2022 } },
            status: 'known',
            parts: [],
            notes: [],
            certainty: 'sure',
            reason: null,
          },
          provenance: null,
        },
        actuals: [],
        targets: [],
      },
    ],
    settings: {
      measureType: { value: 'flow', origin: 'stated', because: '件/年' },
      direction: { value: 'up', origin: 'inferred', because: '目標が基準を上回る' },
      window: null,
      actualsAre: { value: 'yearly', origin: 'inferred', because: '件/年' },
      fallingRate: 'inverse',
    },
    divisions: ['商工課'],
    source: null,
  })),
  placements: Array.from({ length: count }, (_, index) => ({
    nodeId: 'n1',
    indicatorId: `i${index}`,
    role: 'kpi',
    restated: false,
    provenance: null,
  })),
  projects: [],
  narratives: [],
  notes: [],
  divisions: ['商工課'],
});
