import { writePlansJson, writeTableExcel } from '#documents';
import { openDataTable, type Plan, tableCsv } from '#domain';
import { type Locale, openDataMessages } from '#messages';
import { PlanNotFoundError } from './plan-not-found-error.ts';
import type { Services } from './services.ts';

export type ExportFormat = 'csv' | 'xlsx' | 'json';

export interface ExportOptions {
  /** id of the only plan to export; all of them when absent. */
  readonly plan?: string;
  readonly format: ExportFormat;
  /** Of headings and words; codes of JSON have none. */
  readonly locale: Locale;
}

/**
 * Every stored plan, or the one named, in an open form: one row a value as CSV (UTF-8 with a byte order mark)
 * or as a workbook, both after the national rule for machine-readable tables, or the plans whole as JSON.
 * Throws `PlanNotFoundError` when the named plan is not stored.
 */
export const exportPlans = async (
  { storage }: Pick<Services, 'storage'>,
  { plan: planId, format, locale }: ExportOptions,
): Promise<Uint8Array> => {
  const plans = await storage.transaction(async (stores) => {
    const ids = planId === undefined ? (await stores.plans.list()).map(({ id }) => id) : [planId];
    const found: Plan[] = [];
    for (const id of ids) {
      const plan = await stores.plans.find(id);
      if (plan === undefined) throw new PlanNotFoundError(id);
      found.push(plan);
    }
    return found;
  });
  if (format === 'xlsx')
    return writeTableExcel(openDataTable(plans), { sheet: openDataMessages.sheet[locale], locale });
  return new TextEncoder().encode(
    format === 'csv' ? tableCsv(openDataTable(plans), locale) : writePlansJson(plans),
  );
};
