import { type Locale, type LocalizedText, staffMessages as messages } from '#messages';
import type { Problems } from './staff-page.ts';

/**
 * What has to be mended, above the form; each entry leads to its input, several to one where they are given as a list.
 * It takes the focus when the page opens.
 */
export const ErrorSummary = ({
  problems,
  locale,
}: {
  readonly problems: Problems | readonly (readonly [field: string, problem: LocalizedText])[];
  readonly locale: Locale;
}) => {
  const entries = isList(problems) ? problems : Object.entries(problems);
  return entries.length === 0 ? null : (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <h2>{messages.site.problems[locale]}</h2>
      <ul>
        {entries.map(([field, problem]) => (
          <li>
            <a href={`#${field}`}>{problem[locale]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

const isList = (
  problems: Problems | readonly (readonly [string, LocalizedText])[],
): problems is readonly (readonly [string, LocalizedText])[] => Array.isArray(problems);
