import { type Plan, schemaIds } from '#domain';

/** Stored plans, whole, as the schema that the document names says. */
export const writePlansJson = (plans: readonly Plan[]): string =>
  `${JSON.stringify({ $schema: schemaIds.plans, plans }, null, 2)}\n`;
