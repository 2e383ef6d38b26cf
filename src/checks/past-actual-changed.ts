import { type Actual, normalName, type Plan, type RecordedValue, type Series } from '#domain';
import { checkMessages } from '#messages';
import { amountOf, comparable, differs, printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import { quoteValue, resultCellAt } from './quotes.ts';

const words = checkMessages['past-actual-changed'];

export const pastActualChanged = defineCheck({
  id: 'past-actual-changed',
  severity: 'error',
  scope: 'plan',
  ...words,
  *run({ plan, earlier, linesOf }) {
    if (earlier === null) return;
    for (const { nodeId, indicatorId, restated } of plan.placements) {
      const indicator = plan.indicators.find(({ id }) => id === indicatorId);
      if (restated || indicator === undefined) continue;
      for (const series of indicator.series) {
        const before = seriesBefore(earlier, indicator.id, indicator.name, series);
        for (const old of before?.actuals ?? []) {
          const now = series.actuals.find(({ reportingYear }) => reportingYear === old.reportingYear);
          const change = now === undefined ? null : changeOf(old, now);
          if (now === undefined || change === null || linesOf(nodeId).length === 0) continue;
          yield {
            node: nodeId,
            indicator: indicator.id,
            message: words.message(indicator.name, old.reportingYear, change.before, change.after),
            remedy: words.remedy,
            quotes: [
              quoteValue(earlier, words.beforeLabel(old.reportingYear), old.recorded),
              quoteValue(
                plan,
                words.nowLabel(old.reportingYear),
                now.recorded,
                resultCellAt(indicator.id, series, old.reportingYear),
              ),
            ],
          };
        }
      }
    }
  },
});

/** The series in the earlier publication: by the indicator's id, else by its name where one has it. */
const seriesBefore = (earlier: Plan, id: string, name: string, series: Series): Series | undefined => {
  const named = earlier.indicators.filter((each) => normalName(each.name) === normalName(name));
  const indicator =
    earlier.indicators.find((each) => each.id === id) ?? (named.length === 1 ? named[0] : undefined);
  return indicator?.series.find(({ label }) => label === series.label);
};

/** 訂正, 改訂, 遡及 …: the document says itself that the value was put right. */
const correction = /訂正|修正|改[訂定]|遡及|確報|再集計|再計算|見直し/u;
/** What was announced as not final may change. */
const provisional = /速報|暫定|見込|推計|概[算数]|予定|参考/u;

const says = ({ cell, footnote, reading }: RecordedValue, what: RegExp): boolean =>
  [cell, footnote ?? '', ...reading.notes].some((text) => what.test(text));

const changeOf = (old: Actual, now: Actual): { readonly before: string; readonly after: string } | null => {
  const [before, after] = [amountOf(old.recorded), amountOf(now.recorded)];
  // A value that only became known, or is in doubt, has not changed.
  if (before === null || after === null || !comparable(before, after) || !differs(before, after)) return null;
  if (says(now.recorded, correction) || says(old.recorded, provisional)) return null;
  return { before: printed(before), after: printed(after) };
};
