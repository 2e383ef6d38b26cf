import { expect, test } from 'vitest';
import { nodeLabel } from './node-label.ts';
import type { PlanNode } from './plan.ts';

const node = (id: string, parentId: string | null, code: string | null, title: string): PlanNode => ({
  id,
  parentId,
  level: 'any',
  code,
  title,
  municipalities: [],
  provenance: null,
});

const chain = (...codes: readonly (string | null)[]) =>
  codes.map((code, index) => node(`n${index}`, index === 0 ? null : `n${index - 1}`, code, `題${index}`));

test.each([
  { codes: ['1', '1-1'], label: '1-1 題1' },
  { codes: ['(1)', '①', 'ア', '1'], label: '(1)①ア1 題3' },
  { codes: [null, '①'], label: '① 題1' },
  { codes: [null], label: '題0' },
  { codes: ['Ⅱ', '2-3-1'], label: '2-3-1 題1' },
])('$codes → $label', ({ codes, label }) => {
  const nodes = chain(...codes);
  const last = nodes.at(-1);
  expect(last && nodeLabel({ nodes }, last)).toBe(label);
});
