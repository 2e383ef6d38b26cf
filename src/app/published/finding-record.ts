import type { StatedFinding } from '#domain';

/** A published finding as data: what it says, the places as they are printed, and what was explained about it. */
export const findingRecord = ({ finding, state }: StatedFinding) => ({
  rule: finding.rule,
  severity: finding.severity,
  node: finding.node,
  indicator: finding.indicator,
  message: finding.message,
  quotes: finding.quotes.map(({ label, text }) => ({ label, text })),
  explanation:
    state.kind === 'explained'
      ? { text: state.explanation.text, by: state.explanation.by, at: state.explanation.at }
      : null,
});
