import type { Person } from '#domain';
import { entranceMessages, type LocalizedText, passkeyMessages } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import type { PageSetting, Problems, StaffPage } from '../../staff-page.ts';

const words = entranceMessages.invitation;

interface InvitationProps extends PageSetting {
  readonly secret: string;
  readonly person: Person & { readonly passkeys: number };
  readonly problem?: LocalizedText;
}

/** A password to be set, by a link that works once. */
export const invitationPage = ({
  locale,
  addresses,
  secret,
  person,
  problem,
}: InvitationProps): StaffPage => {
  const problems: Problems = problem === undefined ? {} : { password: problem };
  return {
    title: words.title[locale],
    crumbs: [],
    ...(problem === undefined ? {} : { status: 422 }),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead(person.name)[locale]}</p>
          <p>{words.login(person.login)[locale]}</p>
          {person.passkeys > 0 && <p>{passkeyMessages.dropped[locale]}</p>}
        </header>
        <form class="form panel" method="post" action={addresses.invitation(secret)}>
          {/* So that password managers keep the two together. */}
          <input type="hidden" name="username" autocomplete="username" value={person.login} />
          <Field
            name="password"
            type="password"
            label={entranceMessages.password}
            hint={words.hint}
            autocomplete="new-password"
            {...{ locale, problems }}
          />
          <Field
            name="again"
            type="password"
            label={words.again}
            autocomplete="new-password"
            locale={locale}
          />
          <p>
            <button class="button" type="submit">
              {words.set[locale]}
            </button>
          </p>
        </form>
      </>
    ),
  };
};
