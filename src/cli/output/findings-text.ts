import type { Finding, Plan } from '#domain';
import type { Locale } from '#messages';
import { cliMessages } from '#messages';
import { findingJson } from './finding-json.ts';

/** Findings for a person at a terminal: worst first, each with both quotes, the arithmetic and what to do. */
export const findingsText = (
  findings: readonly Finding[],
  plans: readonly Plan[],
  locale: Locale,
): string => {
  if (findings.length === 0) return `${cliMessages.noFindings()[locale]}\n`;
  const order = ['error', 'warning', 'info'] as const;
  const sorted = order.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const blocks = sorted.map((finding) => {
    const { rule, severity, node, indicator, message, remedy, quotes } = findingJson(finding, plans, locale);
    return [
      `${cliMessages.severity(severity)[locale]} ${rule}  ${[node, indicator].filter(Boolean).join(' / ')}`,
      `  ${message}`,
      ...quotes.map((quote) => `    ${quote.label}${quote.where ? ` (${quote.where})` : ''}: ${quote.text}`),
      `  → ${remedy}`,
    ].join('\n');
  });
  const counts = order.map((severity) => sorted.filter((one) => one.severity === severity).length);
  return `${blocks.join('\n\n')}\n\n${cliMessages.findingCounts(counts[0] ?? 0, counts[1] ?? 0, counts[2] ?? 0)[locale]}\n`;
};
