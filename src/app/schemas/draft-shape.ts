import { z } from 'zod';
import type { Coverage, Doubt, DoubtKind, DraftRow, PlanDraft, Residue } from '#domain';
import { doubtField, plan } from './plan-shape.ts';
import { codes, list, objectOf, text, year } from './shape.ts';
import { place } from './value-shape.ts';

const certainty = codes<DraftRow['certainty']>({ sure: true, doubtful: true });

const row = objectOf<DraftRow>()({
  nodeId: text,
  node: text,
  role: codes<DraftRow['role']>({ kgi: true, kpi: true, output: true }),
  indicatorId: text,
  indicator: text,
  series: text.nullable(),
  restated: z.boolean(),
  division: text,
  municipalities: text,
  source: text,
  baseline: text,
  actualYear: year.nullable(),
  actual: text,
  target: text,
  extra: z.record(text, text).exactOptional(),
  certainty,
  place,
}).meta({ id: 'row', description: '文書の指標の行 / an indicator row of the document' });

const doubt = objectOf<Doubt>()({
  kind: codes<DoubtKind>({ value: true, column: true, text: true, joined: true }),
  place,
  about: text,
  raw: text,
  reason: text,
  proposal: text.exactOptional(),
  nodeId: text.exactOptional(),
  indicatorId: text.exactOptional(),
  field: doubtField.exactOptional(),
}).meta({ id: 'doubt', description: '要確認 / something to confirm' });

const residue = objectOf<Residue>()({
  place,
  text,
  reason: codes<Residue['reason']>({ decoration: true, heading: true, contents: true, not_understood: true }),
}).meta({ id: 'residue', description: '読み残し / text that is not in the plan' });

const count = z.int().min(0);

/** What `read --format json` writes. */
export const draft = objectOf<PlanDraft>()({
  plan,
  source: z.strictObject({ name: text, sha256: text, format: text }),
  layout: text,
  reportingYear: year.nullable(),
  rows: list(row),
  doubts: list(doubt),
  residue: list(residue),
  coverage: objectOf<Coverage>()({ total: count, inPlan: count, inResidue: count }),
});
