import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type Delivery, isMailAddress, type Letter, longestDelivery, type Mailer } from '#domain';
import { compose } from './compose.ts';
import { type MailSettings, readMailSettings } from './read-mail-settings.ts';

/** Milliseconds; in sum less than `longestDelivery`, which ends a try in any case. */
const timeouts = {
  dnsTimeout: 20_000,
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  socketTimeout: 90_000,
};

interface SmtpError extends Error {
  /** What the server said, when it said something. */
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

/** How far a try came. */
interface Progress {
  /** The server took the connection and let us in. */
  in: boolean;
  /** The text was asked for and went out. */
  handedOver: boolean;
}

/** The server's words, else the library's; those hold addresses and codes, never passwords. */
const wordsOf = ({ response, message }: SmtpError): string =>
  (response ?? message)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 500);

const failed = (error: SmtpError, progress: Progress): Delivery => {
  const said = wordsOf(error);
  if (!progress.in) return { kind: 'unreachable', said };
  const { responseCode: code } = error;
  if (code !== undefined && code >= 500) return { kind: 'refused', said };
  if (code !== undefined && code >= 400) return { kind: 'deferred', said };
  return { kind: progress.handedOver ? 'unclear' : 'deferred', said };
};

/** The mail as a stream that notes when the server begins to take it. */
const watched = (bytes: Buffer, progress: Progress): Readable =>
  new Readable({
    read() {
      progress.handedOver = true;
      this.push(bytes);
      this.push(null);
    },
  });

const deliver = (letter: Letter, bytes: Buffer, settings: MailSettings): Promise<Delivery> => {
  const { host, port, secure, requireTLS, auth, from } = settings;
  const progress: Progress = { in: false, handedOver: false };
  const connection = new SMTPConnection({ host, port, secure, requireTLS, ...timeouts });
  return new Promise<Delivery>((resolve) => {
    const end = (delivery: Delivery): void => {
      clearTimeout(timer);
      resolve(delivery);
    };
    const fail = (error: SmtpError): void => {
      end(failed(error, progress));
      connection.close();
    };
    const timer = setTimeout(() => fail(new Error('timeout')), longestDelivery - 10_000);
    const send = (): void => {
      progress.in = true;
      const envelope = { from: from.address, to: [letter.to.address] };
      connection.send(envelope, watched(bytes, progress), (error, info) => {
        if (error) return fail(error);
        end({ kind: 'accepted', said: wordsOf(new Error(info?.response ?? '')) });
        connection.quit();
        return undefined;
      });
    };
    connection.on('error', fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (auth === null) return send();
      connection.login({ credentials: auth }, (refused) => (refused ? fail(refused) : send()));
      return undefined;
    });
  });
};

/**
 * Mails by SMTP: one connection for each. `url` is `smtp(s)://user:pass@host:port`, `from` is `Name <address>`. Throws
 * `MailSettingsError`.
 */
export const openMailer = (url: string, from: string): Mailer => {
  const settings = readMailSettings(url, from);
  return {
    send: async (letter) =>
      isMailAddress(letter.to.address)
        ? deliver(letter, await compose(letter, settings), settings)
        : { kind: 'refused', said: 'not a mail address' },
  };
};
