import { z } from 'zod';
import { type Layout, layouts } from '#documents';
import { ExplainedError, isMunicipalityCode, type NarrativeKind } from '#domain';
import { layoutMessages } from '#messages';

/** A file that should describe how the sheets of a municipality are read does not. */
export class LayoutFileError extends ExplainedError {
  constructor(file: string, place: string) {
    super(layoutMessages.bad(file, place), layoutMessages.badRemedy());
  }
}

/** What a column may be said to hold; bare years and unknown headings are not for anyone to choose. */
const kinds = [
  'name',
  'series',
  'baseline',
  'actual',
  'target',
  'line',
  'baseline_year',
  'target_year',
  'unit',
  'division',
  'source',
  'municipalities',
  'number',
  'role',
  'level',
  'level_code',
  'project',
  'narrative',
  'definition',
  'formula',
  'settled_when',
  'extra',
] as const satisfies readonly Layout['headings'][number]['kind'][];

const text = z.string().trim().min(1).max(200);
const texts = z.array(text).max(200);
const day = z.iso.date().nullable();
const year = z.int().min(1900).max(2200);
const narratives = [
  'issues',
  'direction',
  'issues_and_direction',
  'progress',
  'summary',
  'cause',
  'policy',
  'other',
] as const satisfies readonly NarrativeKind[];

const heading = z
  .strictObject({
    kind: z.enum(kinds),
    role: z.enum(['kgi', 'kpi', 'output']).exactOptional(),
    narrative: z.enum(narratives).exactOptional(),
    yearly: z.boolean().exactOptional(),
    words: texts.min(1),
  })
  .refine(({ kind, narrative }) => (kind === 'narrative') === (narrative !== undefined), {
    path: ['narrative'],
    error: 'narrative',
  });

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  name: z.strictObject({ ja: text, en: text }),
  inUse: z.strictObject({ from: day, until: day }).default({ from: null, until: null }),
  clues: texts.default([]),
  headings: z.array(heading).max(200).default([]),
  sheetsOutside: texts.default([]),
  plan: z
    .strictObject({
      id: z.string().regex(/^[a-z0-9-]{1,60}$/),
      title: text,
      kind: text,
      publisher: text,
      municipalities: z.array(z.string().refine(isMunicipalityCode)).max(200),
      period: z.strictObject({ from: year, to: year }).nullable(),
      yearConvention: z.enum(['fiscal_year', 'calendar_year']),
    })
    .nullable()
    .default(null),
});

/**
 * How the sheets of a municipality are read, from its JSON file (docs/layouts says how one is written). Throws
 * `LayoutFileError`, which names the first place that is wrong.
 */
export const readLayout = (file: { readonly name: string; readonly bytes: Uint8Array }): Layout => {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(file.bytes).replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new LayoutFileError(file.name, error instanceof Error ? error.message : 'JSON');
  }
  const { data, error } = schema.safeParse(json);
  if (!data) {
    const [issue] = error.issues;
    throw new LayoutFileError(file.name, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  if (layouts.some(({ id }) => id === data.id)) throw new LayoutFileError(file.name, `id: ${data.id}`);
  return data;
};
