import type { Evaluation, Indicator, Plan } from '#domain';
import { fiscalYearText, shortJapaneseYear } from '#messages';
import type { SheetForm } from '../../layouts/sheet-form.ts';
import type { SheetRemarks } from './sheet-remarks.ts';

/** A plan to be printed in a form, with what the builders look up again and again. */
export interface SheetRequest {
  readonly plan: Plan;
  readonly form: SheetForm;
  /** Fiscal year whose results the sheet reports; later results are not printed. */
  readonly year: number;
  /** null: the sheet has no columns of 進捗率 and 評価. */
  readonly evaluations: readonly Evaluation[] | null;
  /** null: the sheet has no column of remarks. */
  readonly remarks: SheetRemarks | null;
  readonly indicatorOf: (id: string) => Indicator | undefined;
  readonly evaluationsOf: (indicatorId: string, seriesId: string) => readonly Evaluation[];
  /** A text of the form with its placeholders filled. */
  readonly fill: (text: string, more?: Readonly<Record<string, string>>) => string;
}

export const sheetRequest = (
  plan: Plan,
  form: SheetForm,
  year: number,
  { evaluations, remarks }: Pick<SheetRequest, 'evaluations' | 'remarks'>,
): SheetRequest => {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const graded = Map.groupBy(
    (evaluations ?? []).filter((one) => one.year === year),
    (one) => `${one.indicatorId}\n${one.seriesId}`,
  );
  const words = new Map([
    ['title', plan.title],
    ['publisher', plan.publisher],
    ['year', fiscalYearText(year).ja],
    ['short', shortJapaneseYear(year)],
  ]);
  return {
    plan,
    form,
    year,
    evaluations,
    remarks,
    indicatorOf: (id) => indicators.get(id),
    evaluationsOf: (indicatorId, seriesId) => graded.get(`${indicatorId}\n${seriesId}`) ?? [],
    fill: (text, more = {}) =>
      saidOnce(text, plan.title).replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
        Object.hasOwn(more, name) ? (more[name] ?? whole) : (words.get(name) ?? whole),
      ),
  };
};

/** 「{title}評価シート」 of a plan whose title says 評価シート itself. */
const saidOnce = (text: string, title: string): string => {
  const [, rest = ''] = /^\{title\}([^{]+)$/u.exec(text) ?? [];
  return rest !== '' && title.endsWith(rest) ? '{title}' : text;
};
