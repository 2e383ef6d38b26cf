import type { Evaluation } from '#domain';
import { dateText, type Locale, overrideMessages } from '#messages';
import { YearText } from '../year/year-text.tsx';

interface OverrideNoteProps {
  /** null where the publication evaluates nothing. */
  readonly evaluation: Pick<Evaluation, 'outcome' | 'override'> | null;
  readonly locale: Locale;
  /** Without who and when, for tables. */
  readonly brief?: boolean;
}

/** What was computed, what a person made of it and why; nothing where the computed grade stands. */
export const OverrideNote = ({ evaluation, locale, brief = false }: OverrideNoteProps) => {
  const override = evaluation?.override;
  if (override === undefined) return null;
  const told = evaluation?.outcome.because[locale];
  return (
    <p class="override-note">
      {told}
      {!brief && ' '}
      {!brief && (
        <YearText text={overrideMessages.by(override.by, dateText(override.at))[locale]} locale={locale} />
      )}
    </p>
  );
};
