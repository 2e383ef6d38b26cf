import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDocument } from '#documents';
import type { Plan } from '#domain';

const examples = resolve(import.meta.dirname, '../../../examples');

/** A whole plan as the reader makes it from an example document. */
export const examplePlan = (file: string, id: string): Plan => ({
  ...readDocument({ name: file, bytes: readFileSync(resolve(examples, file)) }, {}).plan,
  id,
});
