import { writePlansJson, writeTableExcel } from '#documents';
import { openDataTable, type Plan, tableCsv } from '#domain';
import { type Locale, openDataMessages } from '#messages';
import { authorise, isPermitted } from './people/authorise.ts';
import type { Desk } from './people/desk.ts';
import { PlanNotFoundError } from './plan-not-found-error.ts';

export type ExportFormat = 'csv' | 'xlsx' | 'json';

export interface ExportOptions {
  /** id of the only plan to export; all of them when absent. */
  readonly plan?: string;
  readonly format: ExportFormat;
  /** Of headings and words; codes of JSON have none. */
  readonly locale: Locale;
}

/**
 * Every stored plan that the one who asks may read, or the one named, in an open form: one row a value as CSV (UTF-8 with a byte order mark)
 * or as a workbook, both after the national rule for machine-readable tables, or the plans whole as JSON.
 * Throws `PlanNotFoundError` when the named plan is not stored.
 */
export const exportPlans = async (
  desk: Pick<Desk, 'storage' | 'by'>,
  { plan: planId, format, locale }: ExportOptions,
): Promise<Uint8Array> => {
  authorise(desk, 'plan.read', planId === undefined ? {} : { plan: planId });
  const plans = await desk.storage.transaction(async (stores) => {
    const ids = planId === undefined ? (await stores.plans.list()).map(({ id }) => id) : [planId];
    const readable = ids.filter((id) => isPermitted(desk, 'plan.read', { plan: id }));
    const found: Plan[] = [];
    for (const id of readable) {
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
