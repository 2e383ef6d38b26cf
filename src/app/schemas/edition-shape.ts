import { z } from 'zod';
import type { Difference, PendingValue, TargetVersion } from '#domain';
import { codes, list, objectOf, text, year } from './shape.ts';

const cell = text.nullable();

const difference = objectOf<Difference>()({
  kind: codes<Difference['kind']>({ added: true, removed: true, changed: true, renamed: true, moved: true }),
  part: codes<Difference['part']>({
    plan: true,
    level: true,
    node: true,
    indicator: true,
    series: true,
    placement: true,
    baseline: true,
    actual: true,
    target: true,
    project: true,
    narrative: true,
    note: true,
    summary: true,
    answer: true,
    evaluation: true,
    scale: true,
    finding: true,
    review: true,
    round: true,
  }),
  node: cell,
  indicator: cell,
  series: cell,
  where: text,
  name: text,
  year: year.nullable(),
  property: cell,
  before: cell,
  after: cell,
  inEnglish: z.strictObject({ before: cell, after: cell }).exactOptional(),
  settled: z.literal(true).exactOptional(),
}).meta({ id: 'difference', description: '二つの版の違い / a difference between two versions' });

const pending = objectOf<PendingValue>()({
  indicator: text,
  series: text,
  where: text,
  name: text,
  cell: text,
  expected: cell,
});

const target = objectOf<TargetVersion>()({
  indicator: text,
  series: text,
  where: text,
  name: text,
  dueYear: year.nullable(),
  version: z.int(),
  cell: text,
  original: text,
  on: text,
  reason: text,
});

const row = z.record(text, cell);

/** What the pages of editions give as JSON: 正誤表, the editions of a plan, one edition, what changed between two. */
export const editionPages = (record: z.ZodType) =>
  [
    z.strictObject({ $schema: text.exactOptional(), corrections: list(row) }),
    z.strictObject({ $schema: text.exactOptional(), opinions: list(row) }),
    z.strictObject({ $schema: text.exactOptional(), editions: list(row) }),
    z.strictObject({
      $schema: text.exactOptional(),
      edition: z.strictObject({
        plan: text,
        number: z.int(),
        reportingYear: year,
        publishedOn: text,
        approvedBy: text,
        contentHash: text,
        scale: text,
        inForce: z.boolean(),
        followedBy: cell,
        follows: z.enum(['correction', 'supplement']).nullable(),
      }),
      pending: list(pending),
      changedTargets: list(target),
      explained: z.int(),
      corrections: list(row),
      observations: list(record),
    }),
    z.strictObject({ $schema: text.exactOptional(), from: text, to: text, differences: list(difference) }),
  ] as const;
