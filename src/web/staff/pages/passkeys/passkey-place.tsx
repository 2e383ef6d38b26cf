import type { Child } from 'hono/jsx';
import { type Locale, passkeyMessages as words } from '#messages';

/**
 * Where passkeys can be used. Until the page's script has found that this browser can, only the words that they need
 * one are shown; where it cannot, why not.
 */
export const PasskeyPlace = ({
  origin,
  locale,
  children,
}: {
  /** The one address at which passkeys work. */
  readonly origin: string;
  readonly locale: Locale;
  readonly children: Child;
}) => (
  <div data-passkeys={origin}>
    <p class="hint" data-when="without-script">
      {words.needsScript[locale]}
    </p>
    <p class="hint" data-when="unfit" hidden>
      {words.unfit(origin)[locale]}
    </p>
    <div data-when="fits" hidden>
      {children}
    </div>
  </div>
);

/** A form that the page's script fills with the answer of a device. */
export const PasskeyForm = ({
  action,
  locale,
  children,
  ...asked
}: {
  readonly action: string;
  readonly locale: Locale;
  readonly children: Child;
} & (
  | { /** Where the script asks what is to be signed. */ readonly request: string }
  | { /** What the device is to make. */ readonly make: string }
)) => (
  <form
    class="form"
    method="post"
    action={action}
    data-passkey
    data-request={'request' in asked ? asked.request : undefined}
    data-make={'make' in asked ? asked.make : undefined}
    data-cancelled={words.cancelled[locale]}
    data-already={words.already[locale]}
    data-unreachable={words.unreachable[locale]}
  >
    <input type="hidden" name="answer" value="" />
    {children}
    <p class="field-problem passkey-told" role="status" data-passkey-told />
  </form>
);
