import type { FilterOption, QuestionFilter, Review } from '#app';
import { reasonKindText } from '#domain';
import { type Locale, reviewMessages as words } from '#messages';
import { inJapanese, type PageSetting } from '../../staff-page.ts';
import { filterQuery, isFiltering } from './filter-query.ts';

interface FilterProps extends PageSetting {
  readonly review: Review;
}

/** Which questions are shown, and what can be said to all of them at once. */
export const FilterForm = ({ review, locale, addresses }: FilterProps) => {
  const { filter, options, view, together } = review;
  const { id } = view.pending;
  const filtering = isFiltering(filter);
  const query = filterQuery(filter);
  return (
    <details class="fold review-filter" open={filtering}>
      <summary>
        {words.filter[locale]} · {words.together.title[locale]}
      </summary>
      <form method="get" action={addresses.review(id)}>
        <div class="review-selects">
          <Select name="kind" {...{ filter, locale }} groups={kindGroups(options.kind, locale)} />
          <Select name="where" {...{ filter, locale }} groups={placeGroups(options.where, locale)} />
          <Select
            name="field"
            {...{ filter, locale }}
            groups={[{ options: named(options.field, words.fields, locale) }]}
          />
          <Select
            name="certainty"
            {...{ filter, locale }}
            groups={[{ options: named(options.certainty, words.certainties, locale) }]}
          />
          <Select
            name="state"
            {...{ filter, locale }}
            groups={[{ options: named(options.state, words.states, locale) }]}
          />
        </div>
        <p class="buttons">
          <button class="button" type="submit">
            {words.filter[locale]}
          </button>
          {filtering && <a href={addresses.review(id)}>{words.clear[locale]}</a>}
          {together.proposed > 1 && (
            <a class="button button-quiet" href={addresses.together(id, { ...query, decision: 'proposed' })}>
              {words.together.proposed(together.proposed)[locale]}
            </a>
          )}
          {together.confirmed > 1 && (
            <a class="button button-quiet" href={addresses.together(id, { ...query, decision: 'confirmed' })}>
              {words.together.confirmed(together.confirmed)[locale]}
            </a>
          )}
        </p>
      </form>
    </details>
  );
};

interface OptionGroup {
  readonly label?: string;
  readonly options: readonly FilterOption[];
  /** The options are words of the document, or known in Japanese only. */
  readonly japanese?: boolean;
}

const named = <V extends string>(
  options: readonly FilterOption[],
  names: Readonly<Record<V, { readonly [L in Locale]: string }>>,
  locale: Locale,
): readonly FilterOption[] =>
  options.map((option) => ({ ...option, label: names[option.value as V]?.[locale] ?? option.value }));

/** Kinds of doubt, each in the language it is known in. */
const kindGroups = (options: readonly FilterOption[], locale: Locale): readonly OptionGroup[] =>
  options.map((option) => {
    const text = reasonKindText(option.value);
    return { options: [{ ...option, label: text[locale] }], japanese: text.en === text.ja };
  });

/** Sheets and pages only where there are several: of one, all questions are. */
const placeGroups = (options: readonly FilterOption[], locale: Locale): readonly OptionGroup[] => {
  const of = (kind: string) => options.filter(({ value }) => value.startsWith(`${kind}:`));
  const nameOf = ({ value }: FilterOption) => value.slice(value.indexOf(':') + 1);
  const [sheets, pages, nodes] = [of('sheet'), of('page'), of('node')];
  return [
    ...(sheets.length > 1
      ? [
          {
            label: words.sheets[locale],
            options: sheets.map((option) => ({ ...option, label: nameOf(option) })),
            japanese: true,
          },
        ]
      : []),
    ...(pages.length > 1
      ? [
          {
            label: words.pages[locale],
            options: pages.map((option) => ({ ...option, label: words.page(nameOf(option))[locale] })),
          },
        ]
      : []),
    { label: words.nodes[locale], options: nodes, japanese: true },
  ];
};

const longestOption = 60;

const Select = ({
  name,
  filter,
  locale,
  groups,
}: {
  readonly name: keyof QuestionFilter;
  readonly filter: QuestionFilter;
  readonly locale: Locale;
  readonly groups: readonly OptionGroup[];
}) => (
  <label class="review-select">
    <span>{words.facets[name][locale]}</span>
    <select name={name} class="input">
      <option value="">{words.every[locale]}</option>
      {groups.map(({ label, options, japanese }) => {
        const list = options
          .filter(({ value, count }) => count > 0 || value === filter[name])
          .map(({ value, label: text, count }) => (
            <option value={value} selected={value === filter[name]} {...(japanese ? inJapanese(locale) : {})}>
              {`${shortened(text ?? value)} (${count})`}
            </option>
          ));
        return label === undefined ? list : list.length > 0 && <optgroup label={label}>{list}</optgroup>;
      })}
    </select>
  </label>
);

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length > longestOption ? `${characters.slice(0, longestOption).join('')}…` : text;
};
