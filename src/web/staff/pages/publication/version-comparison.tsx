import type { ComparedVersions } from '#app';
import { DifferenceTable } from '#components';
import { editionMessages, type LocalizedText, versionMessages as words } from '#messages';
import { inJapanese, type PageSetting } from '../../staff-page.ts';

interface ComparisonProps extends Pick<PageSetting, 'locale'> {
  /** Of the table. */
  readonly label: LocalizedText;
  /** Where the choice is sent. */
  readonly action: string;
  /** What can be chosen, with the names that addresses use. */
  readonly options: readonly { readonly name: string; readonly label: LocalizedText }[];
  readonly chosen: { readonly from: string | undefined; readonly to: string | undefined };
  /** What was chosen; null before anything was. */
  readonly compared: ComparedVersions | null;
  /** The same as JSON. */
  jsonAddress(compared: ComparedVersions): string;
}

/** Two versions to choose, and everything that changed between them. */
export const VersionComparison = (props: ComparisonProps) => {
  const { label, action, options, chosen, compared, locale } = props;
  const select = (name: 'from' | 'to') => (
    <div class="field">
      <label for={name}>{words[name][locale]}</label>
      <select class="input" id={name} name={name}>
        {options.map((option) => (
          <option value={option.name} selected={chosen[name] === option.name} {...inJapanese(locale)}>
            {option.label[locale]}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <>
      <form class="version-form" method="get" action={action}>
        {select('from')}
        {select('to')}
        <p>
          <button class="button" type="submit">
            {words.show[locale]}
          </button>
        </p>
      </form>
      {compared !== null && (
        <section class="staff-section" aria-live="polite">
          <h2>
            {compared.differences.length === 0
              ? editionMessages.changes.none[locale]
              : editionMessages.changes.count(compared.differences.length)[locale]}
          </h2>
          {compared.differences.length > 0 && (
            <>
              <DifferenceTable
                label={label[locale]}
                rows={compared.differences.map((difference) => ({ difference }))}
                locale={locale}
              />
              <p>
                <a href={props.jsonAddress(compared)}>{words.asJson[locale]}</a>
              </p>
            </>
          )}
        </section>
      )}
    </>
  );
};
