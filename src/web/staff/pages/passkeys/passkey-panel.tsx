import type { Passkey } from '#domain';
import { entranceMessages, passkeyMessages as words } from '#messages';
import { Field } from '../../field.tsx';
import type { PageSetting, Problems } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { PasskeyForm, PasskeyPlace } from './passkey-place.tsx';

export interface PasskeyPanelProps extends PageSetting {
  readonly passkeys: {
    readonly own: readonly Passkey[];
    /** The one address at which they work. */
    readonly origin: string;
    /** Signed in just now: the password is not asked for. */
    readonly fresh: boolean;
    /** Begun: what the device is to make. */
    readonly make?: string | undefined;
  };
  readonly problems: Problems;
}

/** One's passkeys, and registering another one in two steps: the password, then the device. */
export const PasskeyPanel = (props: PasskeyPanelProps) => {
  const { locale, addresses, problems } = props;
  const { own, origin, fresh, make } = props.passkeys;
  return (
    <section class="panel" id="passkeys">
      <h2>{words.title[locale]}</h2>
      <p>{words.lead[locale]}</p>
      {own.length === 0 ? (
        <p class="muted">{words.none[locale]}</p>
      ) : (
        <ul class="import-list">
          {own.map((passkey) => (
            <PasskeyItem passkey={passkey} {...{ locale, addresses }} />
          ))}
        </ul>
      )}
      <PasskeyPlace {...{ origin, locale }}>
        {make === undefined ? (
          <form class="form" method="post" action={addresses.account()}>
            <p>{(fresh ? words.fresh : words.confirm)[locale]}</p>
            {!fresh && (
              <Field
                name="password"
                id="passkey-password"
                type="password"
                label={entranceMessages.password}
                autocomplete="current-password"
                {...{ locale, problems }}
              />
            )}
            <p>
              <button class="button button-quiet" type="submit" name="do" value="passkey-begin">
                {words.begin[locale]}
              </button>
            </p>
          </form>
        ) : (
          <PasskeyForm action={addresses.account()} {...{ locale, make }}>
            <input type="hidden" name="do" value="passkey-add" />
            <Field name="name" id="passkey-name" label={words.name} hint={words.nameHint} locale={locale} />
            <p>
              <button class="button" type="submit">
                {words.make[locale]}
              </button>
            </p>
          </PasskeyForm>
        )}
      </PasskeyPlace>
    </section>
  );
};

const PasskeyItem = ({ passkey, locale, addresses }: PageSetting & { readonly passkey: Passkey }) => (
  <li class="account-item">
    <p>
      <strong>{passkey.name}</strong>{' '}
      <span class="muted">
        {words.made(timeText(passkey.createdAt, locale))[locale]}
        {' · '}
        {(passkey.usedAt === null ? words.unused : words.used(timeText(passkey.usedAt, locale)))[locale]}
        {passkey.copied && ` · ${words.copied[locale]}`}
      </span>
    </p>
    <form class="passkey-deeds" method="post" action={addresses.account()}>
      <input type="hidden" name="passkey" value={passkey.id} />
      <Field
        name="name"
        id={`passkey-name-${passkey.id}`}
        label={words.name}
        value={passkey.name}
        size="short"
        locale={locale}
      />
      <p class="buttons">
        <button class="button button-quiet" type="submit" name="do" value="passkey-rename">
          {words.rename[locale]}
        </button>
        <button
          class="button button-quiet"
          type="submit"
          name="do"
          value="passkey-remove"
          aria-label={words.removeOf(passkey.name)[locale]}
        >
          {words.remove[locale]}
        </button>
      </p>
    </form>
  </li>
);
