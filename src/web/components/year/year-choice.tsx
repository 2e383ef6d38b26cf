import { type Locale, siteMessages } from '#messages';

const words = siteMessages.years;

/**
 * How years are written on the page: by style alone, so that it works without a script and in a file. The script
 * remembers the choice. English pages start with western years.
 */
export const YearChoice = ({ locale }: { readonly locale: Locale }) => (
  <fieldset class="year-choice no-print">
    <legend>{words.legend[locale]}</legend>
    {(['both', 'era', 'western'] as const).map((choice) => (
      <label>
        <input
          type="radio"
          name="years"
          id={`years-${choice}`}
          value={choice}
          checked={choice === (locale === 'ja' ? 'both' : 'western')}
        />
        {words[choice][locale]}
      </label>
    ))}
  </fieldset>
);
