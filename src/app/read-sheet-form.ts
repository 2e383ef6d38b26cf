import { z } from 'zod';
import { type ColumnFill, type SheetForm, sheetForms } from '#documents';
import { ExplainedError } from '#domain';
import { sheetMessages } from '#messages';

/** A file that should describe a printed form does not. */
export class SheetFormError extends ExplainedError {
  constructor(file: string, place: string) {
    super(sheetMessages.badForm(file, place), sheetMessages.badFormRemedy());
  }
}

const fills = [
  'levels',
  'municipalities',
  'indicator',
  'baseline',
  'actuals',
  'actual',
  'target',
  'divisions',
  'source',
  'progress_text',
  'issues_and_direction',
  'progress',
  'grade',
] as const satisfies readonly ColumnFill[];

const text = z.string().max(200);
const columns = z
  .array(z.strictObject({ fill: z.enum(fills), heading: text, width: z.number().min(1).max(60) }))
  .min(1)
  .max(30);

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  name: z.strictObject({ ja: text, en: text }),
  title: text,
  edition: text,
  orientation: z.enum(['landscape', 'portrait']),
  body: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('sections'),
      contents: text.nullable(),
      section: text,
      narratives: z.strictObject({ caption: text, issues: text, direction: text }),
      below: text,
      activities: text,
      projects: text,
      columns,
    }),
    z.strictObject({ kind: z.literal('wide_table'), caption: text, columns }),
  ]),
});

/**
 * A municipality's own printed form from its JSON file (docs/layouts says how one is written). Throws
 * `SheetFormError`, which names the first place that is wrong.
 */
export const readSheetForm = (file: { readonly name: string; readonly bytes: Uint8Array }): SheetForm => {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(file.bytes));
  } catch (error) {
    throw new SheetFormError(file.name, error instanceof Error ? error.message : 'JSON');
  }
  const { data, error } = schema.safeParse(json);
  if (data) return data;
  const [issue] = error.issues;
  throw new SheetFormError(file.name, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
};

/** Ids of the forms that come with the product. */
export const shippedForms: readonly string[] = sheetForms.map(({ id }) => id);
