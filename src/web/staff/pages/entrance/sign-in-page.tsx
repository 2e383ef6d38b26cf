import { type LocalizedText, passkeyMessages, entranceMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import type { PageSetting, Problems, StaffPage } from '../../staff-page.ts';
import { PasskeyForm, PasskeyPlace } from '../passkeys/passkey-place.tsx';
import { passkeyScript } from '../passkeys/passkey-script.ts';

/** Somebody whom a demo lets in without a password. */
export interface DemoPerson {
  readonly login: string;
  readonly name: string;
}

export interface SignInProps extends PageSetting {
  /** Path to go on to. */
  readonly next: string;
  readonly login?: string;
  readonly problems?: Problems;
  readonly note?: LocalizedText | undefined;
  readonly demo: readonly DemoPerson[] | null;
  /** Name of the body's own sign-in, where there is one. */
  readonly provider?: string | undefined;
  /** The address at which passkeys work; absent where browsers have none. */
  readonly passkeys?: string | undefined;
  readonly status?: 403 | 422;
}

/** The door: login and password; in a demo a button for each role. */
export const signInPage = (props: SignInProps): StaffPage => {
  const { locale, addresses, next, login = '', problems = {}, note, demo, passkeys } = props;
  return {
    title: words.title[locale],
    crumbs: [],
    ...(props.status === undefined ? {} : { status: props.status }),
    ...(passkeys === undefined ? {} : { script: passkeyScript.path }),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{note === undefined ? words.lead[locale] : note[locale]}</p>
        </header>
        {demo !== null && (
          <section class="panel">
            <h2>{words.demo.title[locale]}</h2>
            <p>{words.demo.lead[locale]}</p>
            <form method="post" action={addresses.demo()}>
              <input type="hidden" name="next" value={next} />
              <p class="buttons">
                {demo.map((person) => (
                  <button class="button button-quiet" type="submit" name="login" value={person.login}>
                    {words.demo.as(person.name)[locale]}
                  </button>
                ))}
              </p>
            </form>
          </section>
        )}
        {props.provider !== undefined && (
          <section class="panel form">
            <p>{words.provider.lead[locale]}</p>
            <p>
              <a class="button" href={addresses.provider({ next })}>
                {words.provider.go(props.provider)[locale]}
              </a>
            </p>
          </section>
        )}
        <form class="form panel" method="post" action={addresses.signIn()}>
          <input type="hidden" name="next" value={next} />
          <Field
            name="login"
            label={words.login}
            value={login}
            autocomplete="username"
            {...{ locale, problems }}
          />
          <Field
            name="password"
            type="password"
            label={words.password}
            autocomplete="current-password"
            locale={locale}
          />
          <p>
            <button class="button" type="submit">
              {words.signIn[locale]}
            </button>
          </p>
          <p class="hint">{words.forgotten[locale]}</p>
        </form>
        {passkeys !== undefined && (
          <section class="panel form" id="passkey">
            <h2>{passkeyMessages.title[locale]}</h2>
            <PasskeyPlace origin={passkeys} locale={locale}>
              <PasskeyForm
                action={addresses.passkey()}
                request={addresses.passkey('request')}
                locale={locale}
              >
                <input type="hidden" name="next" value={next} />
                <p>{passkeyMessages.signIn.lead[locale]}</p>
                <p>
                  <button class="button button-quiet" type="submit">
                    {passkeyMessages.signIn.go[locale]}
                  </button>
                </p>
              </PasskeyForm>
            </PasskeyPlace>
          </section>
        )}
      </>
    ),
  };
};

/** The second half of signing in. */
export const codePage = ({
  locale,
  addresses,
  next,
  problem,
}: PageSetting & { readonly next: string; readonly problem?: LocalizedText }): StaffPage => {
  const problems: Problems = problem === undefined ? {} : { code: problem };
  return {
    title: words.code.title[locale],
    crumbs: [],
    ...(problem === undefined ? {} : { status: 422 }),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1>{words.code.title[locale]}</h1>
          <p class="lead">{words.code.lead[locale]}</p>
        </header>
        <form class="form panel" method="post" action={addresses.code()}>
          <input type="hidden" name="next" value={next} />
          <Field
            name="code"
            size="short"
            label={words.code.label}
            autocomplete="one-time-code"
            {...{ locale, problems }}
          />
          <p>
            <button class="button" type="submit">
              {words.code.go[locale]}
            </button>
          </p>
        </form>
      </>
    ),
  };
};
