import MailComposer from 'nodemailer/lib/mail-composer';
import { type Letter, oneLine } from '#domain';
import type { MailSettings } from './read-mail-settings.ts';

/** The mail as bytes: plain text in UTF-8, headers that are one line each, and a name of its own that stays the same. */
export const compose = (letter: Letter, { from }: Pick<MailSettings, 'from'>): Promise<Buffer> =>
  new MailComposer({
    from,
    to: { name: oneLine(letter.to.name), address: letter.to.address },
    subject: oneLine(letter.subject),
    text: letter.text,
    textEncoding: 'base64',
    messageId: `<${letter.id}@${from.address.split('@')[1]}>`,
    date: new Date(letter.date),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
