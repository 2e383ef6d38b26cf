import { z } from 'zod';
import type {
  Basis,
  Certainty,
  Inherited,
  Period,
  Place,
  Provenance,
  Qualifier,
  Reading,
  ReadingPart,
  RecordedValue,
  Review,
  Season,
  ValueStatus,
  WrittenPeriod,
  YearPoint,
} from '#domain';
import { codes, decimal, list, objectOf, text, year } from './shape.ts';

const at = codes<YearPoint>({ start: true, end: true }).exactOptional();
const month = z.int().min(1).max(12);

export const period: z.ZodType<Period> = z
  .lazy(() =>
    z.union([
      z.strictObject({ kind: z.enum(['fiscal_year', 'calendar_year', 'year']), year, at }),
      z.strictObject({
        kind: z.literal('season'),
        year,
        season: codes<Season>({ spring: true, summer: true, autumn: true, winter: true }),
      }),
      z.strictObject({ kind: z.literal('month'), year, month, at }),
      z.strictObject({ kind: z.literal('day'), year, month, day: z.int().min(1).max(31) }),
      z.strictObject({ kind: z.literal('range'), from: period.nullable(), to: period.nullable() }),
      z.strictObject({ kind: z.literal('span'), years: z.number() }),
    ]),
  )
  .meta({ id: 'period' }) as z.ZodType<Period>;

const writtenPeriod = objectOf<WrittenPeriod>()({ text, value: period.nullable() }).meta({
  id: 'writtenPeriod',
  description: '書かれているとおりの時期と、その意味 / a period as written, and what it means',
});

const qualifier = codes<Qualifier>({
  gte: true,
  lte: true,
  maintain: true,
  increase: true,
  decrease: true,
  none: true,
});
const basis = codes<Basis>({ point: true, per_year: true, cumulative: true });

const part = objectOf<ReadingPart>()({
  label: text,
  value: decimal.nullable(),
  unit: text,
  qualifier: qualifier.exactOptional(),
  strict: z.boolean().exactOptional(),
  period: writtenPeriod.exactOptional(),
  rank: z.number().exactOptional(),
}).meta({ id: 'part' });

const inherited = objectOf<Inherited>()({
  period: writtenPeriod.exactOptional(),
  unit: text.exactOptional(),
  basis: basis.exactOptional(),
}).meta({ id: 'inherited' });

export const reading = objectOf<Reading>()({
  value: decimal.nullable(),
  unit: text,
  qualifier,
  strict: z.boolean().exactOptional(),
  basis: basis.nullable(),
  period: writtenPeriod.nullable(),
  status: codes<ValueStatus>({
    known: true,
    pending: true,
    not_measured: true,
    none: true,
    qualitative: true,
  }),
  parts: list(part),
  label: text.exactOptional(),
  scope: text.exactOptional(),
  notes: list(text),
  certainty: codes<Certainty>({ sure: true, doubtful: true }),
  reason: text.nullable(),
  proposal: text.exactOptional(),
  inherited: inherited.exactOptional(),
}).meta({ id: 'reading', description: '値の欄の読み取り / the reading of a value cell' });

const count = z.number();
export const place: z.ZodType<Place> = z
  .union([
    z.strictObject({ kind: z.literal('text'), line: count, column: count, endLine: count, endColumn: count }),
    z.strictObject({ kind: z.literal('cell'), sheet: text, cell: text }),
    z.strictObject({
      kind: z.literal('page'),
      page: count,
      box: z.tuple([count, count, count, count]).readonly(),
    }),
    z.strictObject({ kind: z.literal('entered') }),
  ])
  .meta({ id: 'place', description: '出所の場所 / where in a source something stands' });

export const provenance = objectOf<Provenance>()({
  source: text,
  place,
  raw: text,
  file: text.exactOptional(),
}).meta({ id: 'provenance' });

export const review = objectOf<Review>()({
  decision: codes<Review['decision']>({ confirmed: true, corrected: true, unreadable: true }),
  by: text,
  at: text,
  from: z.strictObject({ text, reason: text.nullable() }),
}).meta({ id: 'review', description: '人の決めたこと / what a person decided' });

export const recorded = objectOf<RecordedValue>()({
  cell: text,
  reading,
  provenance: provenance.nullable(),
  footnote: text.exactOptional(),
  reviewed: review.exactOptional(),
}).meta({
  id: 'recorded',
  description: '値の欄: 原文、読み取り、出所 / a value cell: words, reading, origin',
});
