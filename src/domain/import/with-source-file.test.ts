import { expect, test } from 'vitest';
import type { Plan } from '../plan/plan.ts';
import { withSourceFile } from './with-source-file.ts';

const node = (id: string, raw: string) => ({
  id,
  parentId: null,
  level: 'l',
  code: null,
  title: raw,
  municipalities: [],
  provenance: { source: 'a.txt', raw, place: { kind: 'cell' as const, sheet: 'KPI', cell: 'A1' } },
});
const plan = (nodes: Plan['nodes']): Plan => ({
  id: 'p',
  title: '',
  kind: '',
  publisher: '',
  municipalities: [],
  period: null,
  reportingYears: [],
  yearConvention: 'fiscal_year',
  levels: [],
  nodes,
  indicators: [],
  placements: [],
  projects: [],
  narratives: [],
  notes: [{ nodeId: null, text: '手で書いた注', provenance: null }],
  divisions: [],
});

test('what the document brought names its file; what was stored keeps its origin; what was entered has none', () => {
  const old = node('n1', '産業');
  const stored = plan([old]);
  const joined = plan([old, node('n2', '子育て')]);
  const { nodes, notes } = withSourceFile(joined, stored, 'file-2');
  expect(nodes[0]).toEqual(old);
  expect(nodes[1]?.provenance).toEqual({ ...joined.nodes[1]?.provenance, file: 'file-2' });
  expect(notes).toEqual(joined.notes);
});

test('of a new plan everything names the file', () => {
  const { nodes } = withSourceFile(plan([node('n1', '産業')]), undefined, 'file-1');
  expect(nodes[0]?.provenance?.file).toBe('file-1');
});
