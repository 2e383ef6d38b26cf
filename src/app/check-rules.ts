import { checks } from '#checks';
import type { Severity } from '#domain';
import type { LocalizedText } from '#messages';

/** A rule of the catalogue as it is shown to people and other programs. */
export interface CheckRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: LocalizedText;
  readonly explain: LocalizedText;
}

/** All rules, in the order of the catalogue. */
export const checkRules = (): readonly CheckRule[] =>
  checks.map(({ id, severity, title, explain }) => ({ id, severity, title, explain }));
