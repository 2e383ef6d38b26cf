import { z } from 'zod';
import { schemaIds } from '#domain';
import { draft } from './draft-shape.ts';
import { plan } from './plan-shape.ts';
import { published } from './published-shape.ts';
import { list, text } from './shape.ts';

/** What `export --format json` writes. */
const plans = z.strictObject({ $schema: text.exactOptional(), plans: list(plan) });

const shapes = {
  plans: { shape: plans, title: '保存されている計画 / stored plans (export --format json)' },
  draft: { shape: draft, title: '文書の読み取り / a document as read (read --format json)' },
  published: { shape: published, title: '公表されたページの JSON / JSON of the published pages' },
} as const;

export type SchemaName = keyof typeof shapes;

export const schemaNames = Object.keys(shapes) as readonly SchemaName[];

/**
 * The JSON Schema (draft 2020-12) of one of our JSON forms. Its `$id` is a name, not an address: nothing has to be
 * fetched to use it. It changes its number when documents that were valid no longer are.
 */
export const jsonSchema = (name: SchemaName): Record<string, unknown> => {
  const { shape, title } = shapes[name];
  const { $schema, ...schema } = z.toJSONSchema(shape, { target: 'draft-2020-12', io: 'output' });
  return { $schema, $id: schemaIds[name], title, ...schema };
};
