import type { PeopleView } from '#app';
import { type Assignment, municipalityName, type Person, roles } from '#domain';
import {
  entranceMessages,
  type Locale,
  type LocalizedText,
  mailPageMessages,
  staffListMessages,
} from '#messages';
import { Choice } from '../../choice.tsx';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';

const words = entranceMessages.people;

interface PeopleProps extends PageSetting {
  readonly view: PeopleView;
  /** What was entered and could not be taken. */
  readonly entered?: Readonly<Record<string, string>>;
  readonly problems?: Problems;
  /** An invitation just made: its link is shown once. */
  readonly link?: { readonly name: string; readonly address: string };
  /** Whether mails can leave. */
  readonly post: boolean;
  readonly done?: LocalizedText;
}

/** The people of the installation, their roles, and its divisions. */
export const peoplePage = (props: PeopleProps): StaffPage => {
  const { locale, addresses, view, entered = {}, problems = {}, link, post, done } = props;
  return {
    title: words.title[locale],
    crumbs: [],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {done !== undefined && (
          <p class="notice" role="status">
            {done[locale]}
          </p>
        )}
        {link !== undefined && (
          <div class="notice" role="status">
            <p>{words.link(link.name)[locale]}</p>
            <p>
              <code>{link.address}</code>
            </p>
          </div>
        )}
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
          <p>
            <a href={addresses.staffList()}>{staffListMessages.title[locale]}</a>
          </p>
        </header>
        <section class="staff-section">
          <ul class="import-list">
            {view.people.map((person) => (
              <li>
                <PersonLine person={person} view={view} href={addresses.person(person.id)} locale={locale} />
              </li>
            ))}
          </ul>
        </section>
        <form class="form panel" method="post" action={addresses.people()}>
          <h2>{words.addTitle[locale]}</h2>
          <Field
            name="name"
            label={words.name}
            value={entered.name ?? ''}
            japanese
            {...{ locale, problems }}
          />
          <Field name="login" label={words.login} value={entered.login ?? ''} {...{ locale, problems }} />
          <Field name="email" label={words.email} value={entered.email ?? ''} {...{ locale, problems }} />
          <Choice name="role" label={words.role} chosen={entered.role ?? 'respondent'} locale={locale}>
            {roles.map((role) => [role, entranceMessages.roles[role][locale]] as const)}
          </Choice>
          <Choice
            name="place"
            label={words.place}
            hint={words.placeHint}
            problem={problems.place}
            chosen={entered.place ?? ''}
            locale={locale}
          >
            {[['', words.everything[locale]] as const, ...placesOf(view)]}
          </Choice>
          <p class="buttons">
            <button class="button" type="submit" name="do" value="link">
              {words.add[locale]}
            </button>
            {post && (
              <button class="button button-quiet" type="submit" name="do" value="mail">
                {mailPageMessages.addAndInvite[locale]}
              </button>
            )}
          </p>
        </form>
      </>
    ),
  };
};

/** Divisions, municipalities and plans as `kind:id` with their names. */
export const placesOf = ({ divisions, plans }: PeopleView): readonly (readonly [string, string])[] => [
  ...divisions
    .filter(({ validity }) => validity.until === null)
    .map(({ id, name }) => [`division:${id}`, name] as const),
  ...[...new Set(plans.flatMap(({ municipalities }) => municipalities))].map(
    (code) => [`municipality:${code}`, municipalityName(code)] as const,
  ),
  ...plans.map(({ id, title }) => [`plan:${id}`, title] as const),
];

/** A role and where: 「入力者 商工課」. */
export const assignmentText = (assignment: Assignment, view: PeopleView, locale: Locale): string => {
  const role = entranceMessages.roles[assignment.role][locale];
  switch (assignment.role) {
    case 'respondent':
    case 'chief':
      return `${role} ${view.divisions.find(({ id }) => id === assignment.division)?.name ?? ''}`;
    case 'municipal':
      return `${role} ${municipalityName(assignment.municipality)}`;
    case 'administrator':
      return role;
    default:
      return `${role} ${view.plans.find(({ id }) => id === assignment.plan)?.title ?? ''}`.trim();
  }
};

const PersonLine = ({
  person,
  view,
  href,
  locale,
}: {
  readonly person: Person;
  readonly view: PeopleView;
  readonly href: string;
  readonly locale: Locale;
}) => (
  <p>
    <a href={href}>
      <strong {...inJapanese(locale)}>{person.name}</strong>
    </a>{' '}
    <span class="muted">{person.login}</span>
    <br />
    {person.assignments.map((each) => assignmentText(each, view, locale)).join(' · ')}{' '}
    <span class="muted">
      {person.leftAt !== null
        ? words.left(timeText(person.leftAt, locale))[locale]
        : person.account === null
          ? words.invited[locale]
          : words.active[locale]}
    </span>
  </p>
);
