import {
  findSheetForm,
  notPrinted,
  type SheetForm,
  sheetForms,
  sheetModel,
  writeSheetExcel,
  writeSheetPdf,
} from '#documents';
import type { GradeOverride, Plan, RatingScale } from '#domain';
import { ExplainedError, evaluatePlan, findScale, withOverrides } from '#domain';
import { evaluationRequestMessages, type LocalizedText, sheetMessages } from '#messages';
import { continuedPlan } from './grades/graded-plan.ts';
import { authorise } from './people/authorise.ts';
import type { Desk } from './people/desk.ts';
import { PlanNotFoundError } from './plan-not-found-error.ts';

/** No such printed form or rating scale, or no year to print. */
export class SheetRequestError extends ExplainedError {}

export interface PrintOptions {
  /** The printed form, or the id of one that comes with the product. */
  readonly form: SheetForm | string;
  readonly format: 'xlsx' | 'pdf';
  /** Fiscal year to report; null means the plan's latest. */
  readonly year: number | null;
  /** id of the rating scale of the columns 進捗率 and 評価; null prints none. */
  readonly scale: string | null;
}

export interface PrintedSheet {
  readonly bytes: Uint8Array;
  /** What a person should know about the print: parts without a place in the form, characters without a glyph. */
  readonly notices: readonly LocalizedText[];
}

/** What is stored beside a plan and has a say in its grades. */
interface Beside {
  /** With the results of earlier plans that it goes on from; the plan itself when absent. */
  readonly continued?: Plan;
  readonly own: readonly RatingScale[];
  readonly overrides: readonly GradeOverride[];
}

/** A form, or the shipped one with this id. Throws `SheetRequestError`. */
export const sheetFormOf = (wanted: SheetForm | string): SheetForm => {
  const form = typeof wanted === 'string' ? findSheetForm(wanted) : wanted;
  if (form !== undefined) return form;
  throw new SheetRequestError(
    sheetMessages.unknownForm(String(wanted)),
    sheetMessages.unknownFormRemedy(sheetForms.map(({ id }) => id)),
  );
};

/**
 * The official sheet of a plan in a form, as a file. Throws `SheetRequestError` and the writers' errors, each
 * with its remedy.
 */
export const printSheet = async (
  plan: Plan,
  { form: wanted, format, year: asked, scale: scaleId }: PrintOptions,
  { own, overrides, continued = plan }: Beside = { own: [], overrides: [] },
): Promise<PrintedSheet> => {
  const form = sheetFormOf(wanted);
  const year =
    asked ?? plan.reportingYears.reduce<number | null>((last, each) => Math.max(last ?? each, each), null);
  if (year === null)
    throw new SheetRequestError(sheetMessages.noYear(plan.title), sheetMessages.noYearRemedy());
  const scale = scaleId === null ? null : (findScale(scaleId) ?? own.find(({ id }) => id === scaleId));
  if (scale === undefined)
    throw new SheetRequestError(
      evaluationRequestMessages.unknownScale(scaleId ?? ''),
      evaluationRequestMessages.unknownScaleRemedy(),
    );
  const sheet = sheetModel(plan, {
    form,
    year,
    ...(scale === null
      ? {}
      : { evaluations: withOverrides(evaluatePlan(continued, { year, scale }), overrides) }),
  });
  const notices = notPrinted(plan, form, year);
  if (format === 'xlsx') return { bytes: await writeSheetExcel(sheet), notices };
  const { bytes, missing } = await writeSheetPdf(sheet);
  return {
    bytes,
    notices: missing.length === 0 ? notices : [...notices, sheetMessages.withoutGlyph(missing.join(' '))],
  };
};

/** The same for a stored plan. Throws `PlanNotFoundError` too. */
export const printStoredSheet = async (
  desk: Pick<Desk, 'storage' | 'by'>,
  planId: string,
  options: PrintOptions,
): Promise<PrintedSheet> => {
  authorise(desk, 'plan.read', { plan: planId });
  const { plan, beside } = await desk.storage.transaction(async (stores) => {
    const stored = await stores.plans.find(planId);
    if (stored === undefined) throw new PlanNotFoundError(planId);
    return {
      plan: stored,
      beside: {
        own: (await stores.scales.list()).map(({ scale }) => scale),
        overrides: await stores.overrides.list(planId),
        continued: await continuedPlan(stores, stored),
      },
    };
  });
  return printSheet(plan, options, beside);
};
