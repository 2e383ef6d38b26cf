import { isMailAddress, oneLine } from '#domain';
import { MailSettingsError } from './mail-settings-error.ts';

/** How the mail server is reached, and who mails come from. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS where the server offers it. */
  readonly secure: boolean;
  /** Give up rather than go on without TLS: a password is not sent in the clear, but to this computer itself. */
  readonly requireTLS: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
  readonly from: { readonly name: string; readonly address: string };
}

const isThisComputer = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new MailSettingsError('address');
  }
};

/**
 * Reads `smtp(s)://user:pass@host:port` and `Name <address>`, as they stand in the environment. Ports are 587 and 465
 * when absent. Throws `MailSettingsError`, which quotes nothing of them.
 */
export const readMailSettings = (url: string, from: string): MailSettings => {
  const place = URL.canParse(url) ? new URL(url) : null;
  if (place === null || !/^smtps?:$/.test(place.protocol) || place.hostname === '')
    throw new MailSettingsError('address');
  const secure = place.protocol === 'smtps:';
  const [, name = '', bracketed] = /^([^<>]*)<([^<>]+)>$/.exec(from.trim()) ?? [];
  const address = bracketed ?? from.trim();
  if (!isMailAddress(address)) throw new MailSettingsError('from');
  return {
    host: place.hostname.replace(/^\[|\]$/g, ''),
    port: Number(place.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && place.username !== '' && !isThisComputer(place.hostname),
    auth: place.username === '' ? null : { user: decoded(place.username), pass: decoded(place.password) },
    from: { name: oneLine(name), address },
  };
};
