import { type FindingRow, writeFindingsExcel } from '#documents';
import { isAnswered, nodeLabel, type Plan, placeText, type Severity, type StatedFinding } from '#domain';
import { dateText, findingMessages, findingSheetWords, type Locale } from '#messages';
import { checkRules } from '../check-rules.ts';
import { divisionsOf } from './divisions-of.ts';

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Findings as an Excel list for the divisions, a row each: worst first, those that wait for an answer before those
 * that are explained. `plans` are those that the findings quote.
 */
export const writeFindingList = (
  findings: readonly StatedFinding[],
  plans: readonly Plan[],
  locale: Locale,
): Promise<Uint8Array> => {
  const words = findingSheetWords[locale];
  const titles = new Map(checkRules().map(({ id, title }) => [id, title[locale]]));
  const checked = [...new Set(findings.map(({ finding }) => finding.plan))];
  const names = plans.filter(({ id }) => checked.includes(id)).map(({ title }) => title);
  return writeFindingsExcel({
    title: words.title(names),
    request: words.request,
    words,
    rows: findings
      .toSorted(
        (a, b) =>
          Number(isAnswered(a)) - Number(isAnswered(b)) ||
          weight[a.finding.severity] - weight[b.finding.severity],
      )
      .map(
        (stated, index): FindingRow => ({
          number: index + 1,
          ...rowOf(stated, plans, locale),
          title: titles.get(stated.finding.rule) ?? stated.finding.rule,
        }),
      ),
  });
};

const rowOf = (
  { finding, state }: StatedFinding,
  plans: readonly Plan[],
  locale: Locale,
): Omit<FindingRow, 'number' | 'title'> => {
  const plan = plans.find(({ id }) => id === finding.plan);
  const node = plan?.nodes.find(({ id }) => id === finding.node);
  const given =
    state.kind === 'explained' ? state.explanation : state.kind === 'returned' ? state.before : null;
  return {
    severity: findingSheetWords[locale].severities[finding.severity],
    state: findingMessages.states[state.kind][locale],
    divisions: plan === undefined ? [] : divisionsOf(plan, finding),
    node: plan && node ? nodeLabel(plan, node) : '',
    indicator: plan?.indicators.find(({ id }) => id === finding.indicator)?.name ?? '',
    quotes: finding.quotes
      .map(({ label, text, place }) => `${label}${place === null ? '' : ` (${placeText(place)})`}: ${text}`)
      .join('\n'),
    arithmetic: finding.message[locale],
    remedy: finding.remedy[locale],
    explanation:
      given === null ? '' : findingMessages.explainedBy(given.by, dateText(given.at), given.text)[locale],
  };
};
