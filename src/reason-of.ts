import { ExplainedError } from '#domain';
import type { LocalizedText } from '#messages';

/** Why something did not work: in both languages where it was foreseen, as the system says it otherwise. */
export const reasonOf = (error: unknown): LocalizedText => {
  if (error instanceof ExplainedError) return error.explanation;
  const text = error instanceof Error ? error.message : String(error);
  return { ja: text, en: text };
};
