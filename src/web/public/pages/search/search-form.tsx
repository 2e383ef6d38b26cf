import { type Locale, searchMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';

export interface SearchFormProps {
  readonly locale: Locale;
  readonly typed: string;
  /** No server answers it: hidden until the script searches by itself. */
  readonly isForScript: boolean;
  /** The results stand on this page, and the script shows them while typing. */
  readonly withResults?: boolean;
}

/** What the script of the search says. */
const scriptTexts = (locale: Locale) => ({
  'data-found': words.found('{n}')[locale],
  'data-more': words.more('{n}')[locale],
  'data-nothing': words.nothing[locale],
  'data-failed': words.failed[locale],
  'data-kinds': JSON.stringify(
    Object.fromEntries(Object.entries(words.kinds).map(([kind, name]) => [kind, name[locale]])),
  ),
});

/** A field and a button; results have an address. */
export const SearchForm = ({ locale, typed, isForScript, withResults = false }: SearchFormProps) => (
  <search class="no-print">
    <form
      class="search-form"
      method="get"
      action={addressesFor(locale).search()}
      {...(isForScript ? { hidden: true } : {})}
      {...(withResults ? { 'data-search': true, ...scriptTexts(locale) } : {})}
    >
      {withResults && <link rel="prefetch" href={addressesFor('ja').searchIndex(1)} data-index />}
      <label for="q">{words.label[locale]}</label>
      <p class="hint" id="q-hint">
        {words.hint[locale]}
      </p>
      <div class="search-line">
        <input
          class="search-input"
          type="search"
          id="q"
          name="q"
          lang="ja"
          value={typed}
          maxlength={100}
          autocomplete="off"
          aria-describedby="q-hint"
        />
        <button class="button" type="submit">
          {words.button[locale]}
        </button>
      </div>
    </form>
  </search>
);
