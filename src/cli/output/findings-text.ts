import { isAnswered, type Plan, type StatedFinding } from '#domain';
import type { Locale } from '#messages';
import { cliMessages, dateText, findingMessages } from '#messages';
import { findingJson } from './finding-json.ts';

/**
 * Findings for a person at a terminal: worst first, each with both quotes, the arithmetic and what to do; explained
 * ones last, with their explanations.
 */
export const findingsText = (
  findings: readonly StatedFinding[],
  plans: readonly Plan[],
  locale: Locale,
): string => {
  if (findings.length === 0) return `${cliMessages.noFindings()[locale]}\n`;
  const order = ['error', 'warning', 'info'] as const;
  const sorted = [false, true].flatMap((answered) =>
    order.flatMap((severity) =>
      findings.filter((one) => one.finding.severity === severity && isAnswered(one) === answered),
    ),
  );
  const blocks = sorted.map(({ finding, state }) => {
    const { rule, severity, node, indicator, message, remedy, quotes } = findingJson(finding, plans, locale);
    return [
      `${cliMessages.severity(severity)[locale]}${state.kind === 'open' ? '' : ` (${findingMessages.states[state.kind][locale]})`} ${rule}  ${[node, indicator].filter(Boolean).join(' / ')}`,
      `  ${message}`,
      ...quotes.map((quote) => `    ${quote.label}${quote.where ? ` (${quote.where})` : ''}: ${quote.text}`),
      ...(state.kind === 'open' ? [] : [`  ${explanationText(state, locale)}`]),
      ...(state.kind === 'explained' ? [] : [`  → ${remedy}`]),
    ].join('\n');
  });
  const open = sorted.filter((one) => !isAnswered(one));
  const counts = order.map((severity) => open.filter(({ finding }) => finding.severity === severity).length);
  const explained = sorted.length - open.length;
  const tail = explained === 0 ? '' : ` ${findingMessages.besidesExplained(explained)[locale]}`;
  return `${blocks.join('\n\n')}\n\n${cliMessages.findingCounts(counts[0] ?? 0, counts[1] ?? 0, counts[2] ?? 0)[locale]}${tail}\n`;
};

const explanationText = (
  state: Exclude<StatedFinding['state'], { kind: 'open' }>,
  locale: Locale,
): string => {
  const { by, at, text } = state.kind === 'explained' ? state.explanation : state.before;
  return findingMessages.explainedBy(by, dateText(at), text)[locale];
};
