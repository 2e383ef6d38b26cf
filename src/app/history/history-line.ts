import type { Place } from '#domain';

/** One version of a value or text: what it became, from what, by whom, when, and where from. */
export interface HistoryLine {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** '' where nobody was named. */
  readonly by: string;
  /** form 回答のページ · workbook 回答ブック · merge 取りまとめ · plan: the plan was saved, for `why` */
  readonly way: 'form' | 'workbook' | 'merge' | 'plan';
  /** Whose answer it is, where several answer. */
  readonly whose: string | null;
  /** In one line each; '' is a blank. null where nothing was before. */
  readonly from: string | null;
  readonly to: string;
  readonly why: string | null;
  /** Where it stands in a kept document; null for what was typed. */
  readonly source: { readonly name: string; readonly file: string; readonly place: Place } | null;
}
