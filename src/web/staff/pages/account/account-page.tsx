import type { FactorBegun, Session } from '#domain';
import { entranceMessages, type LocalizedText } from '#messages';
import { browserText } from '../../browser-text.ts';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import type { PageSetting, Problems, StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { PasskeyPanel, type PasskeyPanelProps } from '../passkeys/passkey-panel.tsx';
import { passkeyScript } from '../passkeys/passkey-script.ts';
import { MailChoiceForm, type MailChoiceProps } from './mail-choice-form.tsx';

const words = entranceMessages.account;

interface AccountProps extends PageSetting {
  readonly name: string;
  readonly sessions: readonly Session[];
  /** id of the session that the page is asked with. */
  readonly current: string;
  readonly factor: boolean;
  readonly mails: MailChoiceProps['mails'];
  /** null where browsers have none. */
  readonly passkeys: PasskeyPanelProps['passkeys'] | null;
  /** Begun, and waiting for its first code. */
  readonly begun?: FactorBegun | null;
  readonly problems?: Problems;
  readonly done?: LocalizedText | null;
}

/** One's own sessions, and the second step of signing in. */
export const accountPage = (props: AccountProps): StaffPage => {
  const { locale, addresses, sessions, current, factor, begun, passkeys, problems = {}, done } = props;
  return {
    title: words.title[locale],
    crumbs: [],
    ...(passkeys === null ? {} : { script: passkeyScript.path }),
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {done != null && (
          <p class="notice" role="status">
            {done[locale]}
          </p>
        )}
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{props.name}</p>
          <form method="post" action={addresses.signOut()}>
            <p>
              <button class="button" type="submit">
                {entranceMessages.signOut[locale]}
              </button>
            </p>
          </form>
        </header>
        <section class="panel">
          <h2>{words.sessions[locale]}</h2>
          <ul class="import-list">
            {sessions.map((session) => (
              <li class="account-item">
                <p>
                  {session.browser !== null && <strong>{browserText(session.browser)[locale]}</strong>}{' '}
                  <span class="muted">
                    {session.address ?? words.unknownPlace[locale]}
                    {' · '}
                    {words.since(timeText(session.since, locale))[locale]}
                    {session.id === current && ` · ${words.here[locale]}`}
                  </span>
                </p>
                {session.id !== current && (
                  <form method="post" action={addresses.account()}>
                    <input type="hidden" name="session" value={session.id} />
                    <button class="button button-quiet" type="submit" name="do" value="end">
                      {words.end[locale]}
                    </button>
                  </form>
                )}
              </li>
            ))}
          </ul>
          <form method="post" action={addresses.account()}>
            <p class="buttons">
              <button class="button button-quiet" type="submit" name="do" value="end-all">
                {words.endAll[locale]}
              </button>
            </p>
          </form>
        </section>
        <MailChoiceForm {...props} />
        {passkeys !== null && <PasskeyPanel {...{ locale, addresses, passkeys, problems }} />}
        <section class="panel">
          <h2>{words.factor[locale]}</h2>
          {begun == null ? (
            <form class="form" method="post" action={addresses.account()}>
              <p>{factor ? words.factorOn[locale] : words.factorOff[locale]}</p>
              <Field
                name="password"
                type="password"
                label={entranceMessages.password}
                autocomplete="current-password"
                {...{ locale, problems }}
              />
              <p>
                <button
                  class="button button-quiet"
                  type="submit"
                  name="do"
                  value={factor ? 'factor-end' : 'factor-begin'}
                >
                  {factor ? words.stop[locale] : words.begin[locale]}
                </button>
              </p>
            </form>
          ) : (
            <form class="form" method="post" action={addresses.account()}>
              <p>{words.secret[locale]}</p>
              <p>
                <code>{begun.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
              </p>
              <p>{words.backup[locale]}</p>
              <ul>
                {begun.backupCodes.map((code) => (
                  <li>
                    <code>{code}</code>
                  </li>
                ))}
              </ul>
              <Field
                name="code"
                size="short"
                label={entranceMessages.code.label}
                autocomplete="one-time-code"
                {...{ locale, problems }}
              />
              <p>
                <button class="button" type="submit" name="do" value="factor-confirm">
                  {entranceMessages.code.go[locale]}
                </button>
              </p>
            </form>
          )}
        </section>
      </>
    ),
  };
};
