import type { PublishedPlan } from '#app/published';
import { municipalityName } from '#domain';
import { type Locale, webMessages as messages, webSentences } from '#messages';

const words = messages.plan;

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly lang?: 'ja';
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly every?: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
}

const Field = ({ name, label, every, choices, chosen }: FieldProps) => (
  <p class="field">
    <label for={`filter-${name}`}>{label}</label>
    <select id={`filter-${name}`} name={name}>
      {every !== undefined && <option value="">{every}</option>}
      {choices.map(({ value, text, lang }) => (
        <option value={value} selected={value === chosen} lang={lang}>
          {text}
        </option>
      ))}
    </select>
  </p>
);

export interface FilterFormProps {
  readonly plan: PublishedPlan;
  readonly query: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly action: string;
  /** No server answers it: hidden until the script filters the rows by itself. */
  readonly isForScript: boolean;
}

/** What the script of a page that is a file says in place of the number of rows shown. */
export const filterTexts = (locale: Locale) => ({
  'data-shown': webSentences.shown('{shown}', '{all}')[locale],
  'data-all': webSentences.shown('{all}', '{all}')[locale],
});

/** Narrows the tree by division, municipality and grade; a plain GET form, so the result has an address. */
export const FilterForm = ({ plan, query, locale, action, isForScript }: FilterFormProps) => {
  const { publication } = plan;
  const { divisions, municipalities } = publication.plan;
  const every = words.every[locale];
  const language = locale === 'ja' ? {} : { lang: 'ja' as const };
  const grades = [
    ...publication.scale.classes.map((grade) => ({
      value: grade.id,
      text: grade.symbol === grade.label[locale] ? grade.symbol : `${grade.symbol} ${grade.label[locale]}`,
    })),
    { value: 'unrated', text: `－ ${messages.grade.unrated[locale]}` },
  ];
  const filtered = ['division', 'municipality', 'grade'].some((name) => query[name] !== undefined);
  return (
    <form
      class="filter no-print"
      method="get"
      action={action}
      {...(isForScript ? { 'data-filter': true, hidden: true } : {})}
    >
      <h2 class="filter-title">{words.filter[locale]}</h2>
      <div class="filter-fields">
        <Field name="grade" label={words.grade[locale]} every={every} choices={grades} chosen={query.grade} />
        {divisions.length > 1 && (
          <Field
            name="division"
            label={words.division[locale]}
            every={every}
            choices={divisions.map((name) => ({ value: name, text: name, ...language }))}
            chosen={query.division}
          />
        )}
        {municipalities.length > 1 && (
          <Field
            name="municipality"
            label={words.municipality[locale]}
            every={every}
            choices={municipalities.map((code) => ({
              value: code,
              text: municipalityName(code),
              ...language,
            }))}
            chosen={query.municipality}
          />
        )}
        <button class="button" type="submit">
          {words.apply[locale]}
        </button>
        {filtered && <a href={action}>{words.reset[locale]}</a>}
      </div>
    </form>
  );
};
