import type { Evaluation, Plan } from '#domain';
import { sheetMessages } from '#messages';
import type { SheetForm } from '../../layouts/sheet-form.ts';
import { printable } from './printable.ts';
import { sectionsOf } from './sections.ts';
import type { Sheet } from './sheet.ts';
import type { SheetRemarks } from './sheet-remarks.ts';
import { sheetRequest } from './sheet-request.ts';
import { wideTable } from './wide-table.ts';

export interface SheetOptions {
  readonly form: SheetForm;
  /** Fiscal year whose results the sheet reports. */
  readonly year: number;
  /** Adds the columns of 進捗率 and 評価; those of other years are left aside. */
  readonly evaluations?: readonly Evaluation[];
  /** Adds a column beside what is said of each node. */
  readonly remarks?: SheetRemarks;
}

/**
 * The official sheet of a plan in a form: everything that is printed, in order, with the value cells as
 * written. Pure; both writers print what this returns.
 */
export const sheetModel = (plan: Plan, { form, year, evaluations, remarks }: SheetOptions): Sheet => {
  const request = sheetRequest(plan, form, year, {
    evaluations: evaluations ?? null,
    remarks: remarks ?? null,
  });
  const sections =
    form.body.kind === 'sections' ? sectionsOf(request, form.body) : wideTable(request, form.body);
  const nothing = {
    name: sheetMessages.emptySection.ja,
    entry: sheetMessages.emptySection.ja,
    blocks: [
      { kind: 'heading', level: 1, text: sheetMessages.emptySection.ja },
      { kind: 'note', text: sheetMessages.emptyPlan.ja, align: 'left' },
    ],
  } as const;
  return {
    title: printable(request.fill(form.title)),
    edition: printable(request.fill(form.edition)),
    orientation: form.orientation,
    contents: form.body.kind === 'sections' ? form.body.contents : null,
    sections: plan.nodes.length === 0 ? [nothing] : sections,
  };
};
