import { checkRules, writeFindingList } from '#app';
import { isAnswered, type Plan, type Severity, type StatedFinding } from '#domain';
import type { Locale } from '#messages';
import { findingJson } from './output/finding-json.ts';
import { findingsText } from './output/findings-text.ts';
import { sarifLog } from './output/sarif.ts';

/** What a check came to. `stored`: of plans in storage, whose findings people answer. */
export interface CheckOutcome {
  readonly findings: readonly StatedFinding[];
  readonly plans: readonly Plan[];
  readonly stored: boolean;
}

export type CheckFormat = 'text' | 'json' | 'sarif' | 'xlsx';

/** Severities that count, by the least of them. */
const grave: Readonly<Record<Severity, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
};

/** Whether something waits for an answer that is as grave as that. */
export const waits = ({ findings }: CheckOutcome, failOn: Severity): boolean =>
  findings.some((stated) => !isAnswered(stated) && grave[failOn].includes(stated.finding.severity));

/** The outcome in a format, as bytes. */
export const checkOutput = async (
  { findings, plans, stored }: CheckOutcome,
  format: CheckFormat,
  { locale, version }: { readonly locale: Locale; readonly version: string },
): Promise<string | Uint8Array> => {
  if (format === 'xlsx') return writeFindingList(findings, plans, locale);
  if (format === 'text') return findingsText(findings, plans, locale);
  const json =
    format === 'sarif'
      ? sarifLog(findings, plans, checkRules(), { locale, version, answered: stored })
      : {
          findings: findings.map((one) => ({
            ...findingJson(one.finding, plans, locale),
            ...(stored ? stateJson(one) : {}),
          })),
        };
  return `${JSON.stringify(json, null, 2)}\n`;
};

/** Whether and how a finding is answered, for other programs. */
export const stateJson = ({ state }: StatedFinding) => {
  const given =
    state.kind === 'explained' ? state.explanation : state.kind === 'returned' ? state.before : null;
  return {
    state: state.kind,
    explanation: given === null ? null : { text: given.text, by: given.by, at: given.at },
  };
};
