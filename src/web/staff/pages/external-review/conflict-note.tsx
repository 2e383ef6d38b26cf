import { type Locale, reviewPageMessages } from '#messages';
import { inJapanese } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';

/** What somebody has saved meanwhile, beside what was typed: nothing is lost of either. */
export interface Meanwhile {
  /** id of the field that what was typed stands in. */
  readonly field: string;
  readonly newest: { readonly by: string; readonly at: string; readonly text: string };
}

export const ConflictNote = ({
  meanwhile,
  field,
  locale,
}: {
  readonly meanwhile: Meanwhile | null;
  readonly field: string;
  readonly locale: Locale;
}) =>
  meanwhile === null || meanwhile.field !== field ? null : (
    <div class="notice notice-warning" role="alert">
      <p>
        <strong>{reviewPageMessages.answer.theirs(meanwhile.newest.by)[locale]}</strong>{' '}
        {timeText(meanwhile.newest.at, locale)}
      </p>
      <p class="prose" {...inJapanese(locale)}>
        {meanwhile.newest.text}
      </p>
      <p>{reviewPageMessages.answer.yours[locale]}</p>
    </div>
  );
