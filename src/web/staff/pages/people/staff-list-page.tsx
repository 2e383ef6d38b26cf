import type { StaffPreview } from '#app';
import { ScrollRegion } from '#components';
import type { Assignment, StaffChange } from '#domain';
import {
  dateText,
  entranceMessages,
  type Locale,
  type LocalizedText,
  organisationMessages,
  staffListMessages,
} from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { assignmentText } from './people-page.tsx';

const words = staffListMessages;

interface StaffListProps extends PageSetting {
  /** What the list would do; null before one was chosen. */
  readonly looked: { readonly preview: StaffPreview; readonly file: string; readonly text: string } | null;
  readonly done?: LocalizedText;
  /** Mails can be sent. */
  readonly post: boolean;
  readonly problems?: Problems;
  readonly status?: 409;
}

/** A list of staff: chosen, looked at line by line, registered. */
export const staffListPage = (props: StaffListProps): StaffPage => {
  const { locale, addresses, looked, done, problems = {} } = props;
  return {
    title: words.title[locale],
    crumbs: [{ title: entranceMessages.people.title[locale], href: addresses.people() }],
    ...(Object.keys(problems).length > 0 ? { status: props.status ?? 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {done !== undefined && (
          <p class="notice" role="status">
            {done[locale]}
          </p>
        )}
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        {looked !== null && <Looked {...props} looked={looked} />}
        <form class="form panel" method="post" action={addresses.staffList()} enctype="multipart/form-data">
          <h2>{(looked === null ? words.file : words.again)[locale]}</h2>
          <p>{words.columns[locale]}</p>
          <p>{words.roles[locale]}</p>
          <Field name="file" type="file" label={words.file} {...{ locale, problems }} />
          <p>
            <button class="button" type="submit">
              {words.preview[locale]}
            </button>
          </p>
        </form>
      </>
    ),
  };
};

const Looked = ({
  locale,
  addresses,
  post,
  looked: { preview, file, text },
}: StaffListProps & { readonly looked: NonNullable<StaffListProps['looked']> }) => {
  const { changes, refused, fingerprint } = preview;
  const counted = (outcome: StaffChange['outcome']): number =>
    changes.filter((each) => each.outcome === outcome).reduce((sum, { lines }) => sum + lines.length, 0);
  const counts = {
    new: counted('new'),
    changed: counted('changed'),
    unchanged: counted('unchanged'),
    cannot: refused.length,
  };
  return (
    <section class="staff-section" id="preview">
      <h2>{words.previewTitle[locale]}</h2>
      <p>{words.counts(counts)[locale]}</p>
      {refused.length > 0 && <p class="hint">{words.cannotStay[locale]}</p>}
      <ScrollRegion label={words.previewTitle[locale]}>
        <table class="sheet staff-list">
          <thead>
            <tr>
              {(['line', 'name', 'login', 'outcome', 'why'] as const).map((name) => (
                <th scope="col">{words.column[name][locale]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(preview, locale).map(({ line, name, login, outcome, why }) => (
              <tr>
                <td>{line}</td>
                <th scope="row" {...(name === '' ? {} : inJapanese(locale))}>
                  {name || words.nameless[locale]}
                </th>
                <td>{login}</td>
                <td>{words.outcomes[outcome][locale]}</td>
                <td>{why.length === 0 ? '' : why.map((each) => <div>{each[locale]}</div>)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {counts.new + counts.changed > 0 && (
        <form method="post" action={addresses.staffList('confirm')}>
          <input type="hidden" name="fingerprint" value={fingerprint} />
          <input type="hidden" name="name" value={file} />
          <textarea name="text" hidden>
            {text}
          </textarea>
          <p class="buttons">
            <button class="button" type="submit" name="do" value="links">
              {words.confirm[locale]}
            </button>
            {post && (
              <button class="button button-quiet" type="submit" name="do" value="mail">
                {words.confirmMail[locale]}
              </button>
            )}
            <button class="button button-quiet" type="submit" name="do" value="only">
              {words.confirmOnly[locale]}
            </button>
          </p>
        </form>
      )}
    </section>
  );
};

interface Row {
  readonly line: number;
  readonly name: string;
  readonly login: string;
  readonly outcome: keyof typeof words.outcomes;
  readonly why: readonly LocalizedText[];
}

const rowsOf = ({ changes, refused, divisions }: StaffPreview, locale: Locale): readonly Row[] =>
  [
    ...refused.map((each): Row => ({ ...each, outcome: 'cannot' })),
    ...changes.flatMap((change) =>
      change.lines.map(
        ({ line, name, login }, at): Row => ({
          line,
          name,
          login,
          outcome: change.outcome,
          why: at === 0 ? changeText(change, { people: [], divisions, plans: [] }, locale) : [],
        }),
      ),
    ),
  ].toSorted((a, b) => a.line - b.line);

const both = (text: (locale: Locale) => string): LocalizedText => ({ ja: text('ja'), en: text('en') });

/** What changes about a person, in words. */
const changeText = (
  { before, after, added, ended, lines }: StaffChange,
  view: Parameters<typeof assignmentText>[1],
  _locale: Locale,
): readonly LocalizedText[] => {
  const { changes } = words;
  const role = (each: Assignment): LocalizedText =>
    both(
      (locale) =>
        `${assignmentText(each, view, locale)} (${organisationMessages.person.period(dateText(each.validity.from)[locale], null)[locale]})`,
    );
  const leaving = lines.find(({ leavesOn }) => leavesOn !== null)?.leavesOn;
  return [
    ...(leaving == null ? [] : [both((locale) => changes.leaves(dateText(leaving)[locale])[locale])]),
    ...(before !== null && before.leftAt !== null && after.leftAt === null ? [changes.returns] : []),
    ...(before !== null && before.name !== after.name ? [changes.name(before.name)] : []),
    ...(before !== null && before.email !== after.email
      ? [both((locale) => changes.email(before.email ?? words.none[locale])[locale])]
      : []),
    ...added.map((each) => both((locale) => changes.added(role(each)[locale])[locale])),
    ...(leaving == null
      ? ended.map((each) =>
          both(
            (locale) =>
              changes.ended(assignmentText(each, view, locale), dateText(each.validity.until ?? '')[locale])[
                locale
              ],
          ),
        )
      : []),
  ];
};
