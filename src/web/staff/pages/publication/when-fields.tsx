import { type Locale, publishingMessages as words } from '#messages';
import { Field } from '../../field.tsx';
import type { Problems } from '../../staff-page.ts';

export interface WhenEntered {
  readonly when: 'now' | 'later';
  /** ISO date in Japan, as typed. */
  readonly day: string;
  readonly hour: string;
}

interface WhenProps {
  readonly entered: WhenEntered | undefined;
  readonly problems: Problems;
  readonly locale: Locale;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Now, or on a day and hour in Japan. */
export const WhenFields = ({ entered, problems, locale }: WhenProps) => (
  <fieldset class="choice" id="when" tabindex={-1}>
    <legend>{words.when[locale]}</legend>
    {(['now', 'later'] as const).map((when) => (
      <label class="radio">
        <input type="radio" name="when" value={when} checked={(entered?.when ?? 'now') === when} />
        <span>{words[when][locale]}</span>
      </label>
    ))}
    <Field
      name="day"
      type="date"
      size="short"
      label={words.day}
      hint={words.laterHint}
      value={entered?.day ?? ''}
      {...{ locale, problems }}
    />
    <div class="field">
      <label for="hour">{words.hour[locale]}</label>
      <select class="input input-short" id="hour" name="hour">
        {hours.map((hour) => (
          <option value={String(hour)} selected={(entered?.hour ?? '9') === String(hour)}>
            {words.hourText(hour)[locale]}
          </option>
        ))}
      </select>
    </div>
  </fieldset>
);
