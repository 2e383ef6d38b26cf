import type { Plan } from '#domain';

/** Stored plans, whole, under one key so that the file can say more later. */
export const writePlansJson = (plans: readonly Plan[]): string => `${JSON.stringify({ plans }, null, 2)}\n`;
