import type { PeopleView } from '#app';
import { isMailAddress, type Person, roles } from '#domain';
import {
  dateText,
  entranceMessages,
  type LocalizedText,
  mailPageMessages,
  organisationMessages,
} from '#messages';
import { Choice } from '../../choice.tsx';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { assignmentText, placesOf } from './people-page.tsx';

const [words, all] = [organisationMessages.person, entranceMessages.people];

interface PersonProps extends PageSetting {
  readonly view: PeopleView;
  readonly person: Person;
  /** What was entered and could not be taken, by name of the field. */
  readonly entered?: Readonly<Record<string, string>>;
  readonly problems?: Problems;
  /** An invitation just made: its link is shown once. */
  readonly link?: string;
  readonly done?: LocalizedText | null;
  /** Mails can be sent. */
  readonly post: boolean;
}

/** One person: name and sign-in, their roles from when to when, and whether they may come in. */
export const personPage = (props: PersonProps): StaffPage => {
  const { locale, addresses, person, problems = {}, link, done } = props;
  return {
    title: person.name,
    crumbs: [{ title: all.title[locale], href: addresses.people() }],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {link !== undefined && (
          <div class="notice" role="status">
            <p>{all.link(person.name)[locale]}</p>
            <p>
              <code class="break">{link}</code>
            </p>
          </div>
        )}
        {done != null && (
          <p class="notice" role="status">
            {done[locale]}
          </p>
        )}
        <header class="page-head">
          <h1 {...inJapanese(locale)}>{person.name}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        <Facts {...props} />
        <NewRole {...props} />
        <Access {...props} />
      </>
    ),
  };
};

const Facts = ({ locale, addresses, view, person, entered = {}, problems = {} }: PersonProps) => (
  <form class="form panel" method="post" action={addresses.person(person.id)}>
    <h2>{words.facts[locale]}</h2>
    <Field
      name="name"
      label={all.name}
      value={entered.name ?? person.name}
      japanese
      {...{ locale, problems }}
    />
    <Field name="login" label={all.login} value={entered.login ?? person.login} {...{ locale, problems }} />
    <Field
      name="email"
      label={all.email}
      value={entered.email ?? person.email ?? ''}
      {...{ locale, problems }}
    />
    <h3 id="assignments">{words.assignments[locale]}</h3>
    {person.assignments.length === 0 && <p>{words.noAssignments[locale]}</p>}
    {person.assignments.map((assignment, at) => {
      const what = assignmentText(assignment, view, locale);
      const { from, until } = assignment.validity;
      return (
        <div>
          <p>
            <strong {...inJapanese(locale)}>{what}</strong>{' '}
            <span class="muted">
              {words.period(dateText(from)[locale], until === null ? null : dateText(until)[locale])[locale]}
            </span>
          </p>
          <input type="hidden" name={`was-${at}`} value={JSON.stringify(assignment)} />
          <Field
            name={`until-${at}`}
            size="short"
            label={inBoth((lang) => words.endOn(assignmentText(assignment, view, lang))[lang])}
            value={entered[`until-${at}`] ?? until ?? ''}
            {...{ locale, problems }}
          />
          <p>
            <label>
              <input type="checkbox" name="remove" value={String(at)} /> {words.remove(what)[locale]}
            </label>{' '}
            <span class="hint">{words.removeHint[locale]}</span>
          </p>
        </div>
      );
    })}
    <p>
      <button class="button" type="submit" name="do" value="save">
        {words.save[locale]}
      </button>
    </p>
  </form>
);

const inBoth = (text: (locale: 'ja' | 'en') => string): LocalizedText => ({ ja: text('ja'), en: text('en') });

const NewRole = ({ locale, addresses, view, person, entered = {}, problems = {} }: PersonProps) => (
  <form class="form panel" method="post" action={addresses.person(person.id)}>
    <h2>{words.addTitle[locale]}</h2>
    <Choice name="role" label={all.role} chosen={entered.role ?? 'respondent'} locale={locale}>
      {roles.map((role) => [role, entranceMessages.roles[role][locale]] as const)}
    </Choice>
    <Choice
      name="place"
      label={all.place}
      hint={all.placeHint}
      problem={problems.place}
      chosen={entered.place ?? ''}
      locale={locale}
    >
      {[['', all.everything[locale]] as const, ...placesOf(view)]}
    </Choice>
    <Field
      name="from"
      size="short"
      label={words.from}
      hint={organisationMessages.divisions.fromHint}
      value={entered.from ?? ''}
      {...{ locale, problems }}
    />
    <Field
      name="until"
      size="short"
      label={words.until}
      value={entered.until ?? ''}
      {...{ locale, problems }}
    />
    <p>
      <button class="button button-quiet" type="submit" name="do" value="add-role">
        {words.add[locale]}
      </button>
    </p>
  </form>
);

const Access = ({ locale, addresses, person, post }: PersonProps) => (
  <form class="panel" method="post" action={addresses.person(person.id)}>
    <h2>{words.access[locale]}</h2>
    <p>
      {person.leftAt !== null
        ? all.left(timeText(person.leftAt, locale))[locale]
        : person.account === null
          ? all.invited[locale]
          : all.active[locale]}
    </p>
    <p class="hint">{words.leaveHint[locale]}</p>
    <p class="buttons">
      {person.leftAt === null && (
        <button class="button button-quiet" type="submit" name="do" value="invite">
          {all.invite[locale]}
        </button>
      )}
      {post && person.leftAt === null && isMailAddress(person.email ?? '') && (
        <button class="button button-quiet" type="submit" name="do" value="mail">
          {mailPageMessages.invite[locale]}
        </button>
      )}
      <button
        class="button button-quiet"
        type="submit"
        name="do"
        value={person.leftAt === null ? 'leave' : 'return'}
      >
        {person.leftAt === null ? all.leave[locale] : all.returns[locale]}
      </button>
    </p>
  </form>
);
