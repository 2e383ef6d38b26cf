import type { ToldEntry } from '#app';
import { ScrollRegion } from '#components';
import {
  entranceMessages,
  type Locale,
  type LocalizedText,
  readingReasonText,
  recordMessages,
} from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import {
  inItsLanguage,
  inJapanese,
  type PageSetting,
  type Problems,
  type StaffPage,
} from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';

const words = entranceMessages.record;

/** Names of what narrows the record, as they stand in addresses. */
export const recordFilters = ['person', 'thing', 'plan', 'round', 'from', 'until', 'words'] as const;
export type RecordFilters = Readonly<Record<(typeof recordFilters)[number], string>>;

interface RecordProps extends PageSetting {
  readonly entries: readonly ToldEntry[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly filters: RecordFilters;
  readonly problems: Problems;
  readonly choices: {
    readonly people: readonly { readonly id: string; readonly name: string }[];
    readonly plans: readonly { readonly id: string; readonly title: string }[];
    readonly rounds: readonly { readonly id: string; readonly title: string }[];
  };
}

const given = (filters: RecordFilters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));

/** Who did what, in plain sentences, newest first. */
export const recordPage = (props: RecordProps): StaffPage => {
  const { locale, addresses, entries, count, page, pages, filters, problems } = props;
  const to = (other: number) => addresses.record({ ...given(filters), page: String(other) });
  return {
    title: words.title[locale],
    crumbs: [],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        <FilterForm {...props} />
        <p>
          {entries.length === 0 ? words.none[locale] : words.counted(count)[locale]}{' '}
          {entries.length > 0 && (
            <>
              {recordMessages.exported[locale]}:{' '}
              <a href={addresses.recordFile('csv', given(filters))} download>
                CSV
              </a>{' '}
              <a href={addresses.recordFile('json', given(filters))} download>
                JSON
              </a>
            </>
          )}
        </p>
        {entries.length > 0 && <Entries entries={entries} locale={locale} />}
        {pages > 1 && (
          <p class="pager">
            {page > 1 && <a href={to(page - 1)}>{words.newer[locale]}</a>}{' '}
            {page < pages && <a href={to(page + 1)}>{words.older[locale]}</a>}
          </p>
        )}
      </>
    ),
  };
};

const Choice = (props: {
  readonly name: string;
  readonly label: LocalizedText;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly locale: Locale;
}) => (
  <div class="field">
    <label for={props.name}>{props.label[props.locale]}</label>
    <select class="input" id={props.name} name={props.name}>
      <option value="">{recordMessages.all[props.locale]}</option>
      {props.options.map(([value, text]) => (
        <option value={value} selected={value === props.value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

const FilterForm = ({ filters, choices, problems, locale, addresses }: RecordProps) => (
  <form class="form record-filter" method="get" action={addresses.record()}>
    <div class="fields-beside">
      <Choice
        name="person"
        label={recordMessages.person}
        value={filters.person}
        options={choices.people.map(({ id, name }) => [id, name] as const)}
        locale={locale}
      />
      <Choice
        name="thing"
        label={recordMessages.thing}
        value={filters.thing}
        options={Object.entries(recordMessages.things).map(([thing, name]) => [thing, name[locale]] as const)}
        locale={locale}
      />
      <Choice
        name="plan"
        label={recordMessages.plan}
        value={filters.plan}
        options={choices.plans.map(({ id, title }) => [id, title] as const)}
        locale={locale}
      />
      <Choice
        name="round"
        label={recordMessages.round}
        value={filters.round}
        options={choices.rounds.map(({ id, title }) => [id, title] as const)}
        locale={locale}
      />
    </div>
    <div class="fields-beside">
      {(['from', 'until'] as const).map((name) => (
        <Field
          name={name}
          type="date"
          size="short"
          label={recordMessages[name]}
          value={filters[name]}
          problems={problems}
          locale={locale}
        />
      ))}
      <Field name="words" label={words.words} value={filters.words} locale={locale} />
    </div>
    <p>
      <button class="button button-quiet" type="submit">
        {words.search[locale]}
      </button>
    </p>
  </form>
);

const Entries = ({
  entries,
  locale,
}: {
  readonly entries: readonly ToldEntry[];
  readonly locale: Locale;
}) => (
  <ScrollRegion label={words.title[locale]}>
    <table class="sheet record-table">
      <thead>
        <tr>
          {[words.when, recordMessages.happened, words.reason, recordMessages.place].map((head) => (
            <th scope="col">{head[locale]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ entry, told, plan, round }) => (
          <tr>
            <td>{timeText(entry.at, locale)}</td>
            <td class="record-told">
              {told[locale]}
              {(plan ?? round) !== null && (
                <span class="row-node" {...inJapanese(locale)}>
                  {[plan, round].filter((name) => name !== null).join(' · ')}
                </span>
              )}
              {(entry.before ?? entry.after) !== null && (
                <details>
                  <summary>{recordMessages.details[locale]}</summary>
                  <Content name={words.before[locale]} content={entry.before} />
                  <Content name={words.after[locale]} content={entry.after} />
                </details>
              )}
            </td>
            <td {...inItsLanguage(readingReasonText(entry.reason ?? ''), locale)}>
              {readingReasonText(entry.reason ?? '')[locale]}
            </td>
            <td>{entry.address}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

/** What was before or after, one line for each thing in it. */
const Content = ({ name, content }: { readonly name: string; readonly content: string | null }) =>
  content === null ? null : (
    <p class="prose" lang="ja">
      <span class="muted">{name}</span>
      <br />
      {linesOf(content).map((line) => (
        <>
          {line}
          <br />
        </>
      ))}
    </p>
  );

const linesOf = (content: string): readonly string[] => {
  if (!/^[[{]/.test(content)) return [content];
  try {
    const parsed: unknown = JSON.parse(content);
    return Object.entries(parsed ?? {}).map(([name, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return Array.isArray(parsed) ? text : `${name}: ${text}`;
    });
  } catch {
    return [content];
  }
};
