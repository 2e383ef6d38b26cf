import { fiscalYearText } from '../fiscal-year.ts';

/** The years of a part of a plan, in Japanese as in documents: 「令和8年度から使わない（廃止のため）」. */
export const inForceText = ({
  from,
  until,
  reason,
}: {
  readonly from: number | null;
  readonly until: number | null;
  readonly reason: string;
}): string =>
  [
    from === null ? '' : `${fiscalYearText(from).ja}から使う`,
    until === null ? '' : `${fiscalYearText(until).ja}から使わない`,
    reason === '' ? '' : `（${reason}）`,
  ].join('');
