import { afterEach, describe, expect, test } from 'vitest';
import type { Letter } from '#domain';
import { openMailer } from './open-mailer.ts';
import { type MailServer, startBreakingServer, startMailServer } from './testing/mail-server.ts';

const from = 'みちしるべ <kikaku@city.example.lg.jp>';
const letterOf = (more: Partial<Letter> = {}): Letter => ({
  id: '0190-abc',
  to: { name: '上杉 花子', address: 'shoko@city.example.lg.jp' },
  subject: '【みちしるべ】締切のお知らせ: 商工課 令和7年度の実績',
  text: '上杉 花子 様\n\n回答がまだ提出されていません。\n.\n期限: 令和8年5月29日(金)',
  date: '2026-05-20T03:03:00.000Z',
  ...more,
});

let servers: MailServer[] = [];
const using = async (server: Promise<MailServer>): Promise<MailServer> => {
  const begun = await server;
  servers.push(begun);
  return begun;
};
afterEach(async () => {
  for (const server of servers) await server.close();
  servers = [];
});

/** Headers by their names, folded lines and encoded words undone. */
const headersOf = (raw: string): Readonly<Record<string, string>> => {
  const [head = ''] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const decoded = (text: string): string =>
    text
      .replace(/\?= =\?/g, '?==?')
      .replace(/(?:=\?UTF-8\?B\?[^?]*\?=)+/gi, (words) =>
        Buffer.concat(
          [...words.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gi)].map(([, word = '']) =>
            Buffer.from(word, 'base64'),
          ),
        ).toString('utf8'),
      )
      .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, word: string) =>
        Buffer.from(
          word
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        ).toString('utf8'),
      );
  return Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      decoded(line.slice(line.indexOf(':') + 2)),
    ]),
  );
};
const bodyOf = (raw: string): string =>
  Buffer.from(raw.slice(raw.indexOf('\r\n\r\n') + 4).replace(/\s/g, ''), 'base64').toString('utf8');

test('a mail arrives as it was written, from and to whom it says, with a name that stays the same', async () => {
  const server = await using(startMailServer());
  const mailer = openMailer(server.url, from);
  expect(await mailer.send(letterOf())).toEqual({ kind: 'accepted', said: '250 taken' });
  await mailer.send(letterOf());
  const [mail, again] = server.taken;
  if (mail === undefined || again === undefined) throw new Error('two mails expected');
  expect([mail.from, mail.to]).toEqual(['kikaku@city.example.lg.jp', ['shoko@city.example.lg.jp']]);
  const headers = headersOf(mail.raw);
  expect(headers.from).toContain('みちしるべ');
  expect(headers.to).toBe('上杉 花子 <shoko@city.example.lg.jp>');
  expect(headers.subject).toBe(letterOf().subject);
  expect(headers.date).toBe('Wed, 20 May 2026 03:03:00 +0000');
  expect(headers['auto-submitted']).toBe('auto-generated');
  expect(headers['content-type']).toContain('text/plain; charset=utf-8');
  expect(bodyOf(mail.raw).replaceAll('\r\n', '\n').trimEnd()).toBe(letterOf().text);
  expect(headersOf(again.raw)['message-id']).toBe(headers['message-id']);
  expect(headers['message-id']).toBe('<0190-abc@city.example.lg.jp>');
});

test.each<[string, Partial<Letter>]>([
  ['a subject', { subject: '締切\r\nBcc: evil@example.jp\r\n\r\n偽の本文' }],
  ['a name', { to: { name: '花子\r\nBcc: evil@example.jp', address: 'shoko@city.example.lg.jp' } }],
  ['a name with brackets', { to: { name: 'x <evil@example.jp>, ', address: 'shoko@city.example.lg.jp' } }],
  ['a text', { text: '本文\r\n.\r\nMAIL FROM:<evil@example.jp>\r\nBcc: evil@example.jp' }],
])('%s cannot add a header or a recipient', async (_, more) => {
  const server = await using(startMailServer());
  expect((await openMailer(server.url, from).send(letterOf(more))).kind).toBe('accepted');
  expect(server.taken).toHaveLength(1);
  expect(server.taken[0]?.to).toEqual(['shoko@city.example.lg.jp']);
  const headers = headersOf(server.taken[0]?.raw ?? '');
  expect(Object.keys(headers)).not.toContain('bcc');
});

test.each(['shoko@city.example.lg.jp>\r\nRCPT TO:<evil@example.jp', 'a@example.jp,b@example.jp', ''])(
  'the address %j is refused before a server is asked',
  async (address) => {
    const server = await using(startMailServer());
    const delivery = await openMailer(server.url, from).send(letterOf({ to: { name: 'x', address } }));
    expect([delivery.kind, server.taken.length]).toEqual(['refused', 0]);
  },
);

describe('what the server says decides', () => {
  test.each([
    [550, 'refused'],
    [452, 'deferred'],
  ] as const)('a recipient answered with %d is %s', async (code, kind) => {
    const refuse = () => ({ code, words: 'no such mailbox here' });
    const server = await using(startMailServer({ refuse }));
    const delivery = await openMailer(server.url, from).send(letterOf());
    expect(delivery).toEqual({ kind, said: `${code} no such mailbox here` });
    expect(server.taken).toEqual([]);
  });

  test('nobody there', async () => {
    const server = await startMailServer();
    await server.close();
    expect((await openMailer(server.url, from).send(letterOf())).kind).toBe('unreachable');
  });

  test('a wrong password keeps the mail, and is told nowhere', async () => {
    const server = await using(
      startMailServer({
        disabledCommands: ['STARTTLS'],
        allowInsecureAuth: true,
        onAuth: (_auth, _session, done) => done(new Error('wrong user or password')),
      }),
    );
    const delivery = await openMailer(server.url.replace('//', '//kikaku:geheim@'), from).send(letterOf());
    expect(delivery.kind).toBe('unreachable');
    expect(delivery.said).toContain('535');
    expect(delivery.said).not.toContain('geheim');
  });

  test('the right password gets in', async () => {
    const given: unknown[] = [];
    const server = await using(
      startMailServer({
        disabledCommands: ['STARTTLS'],
        allowInsecureAuth: true,
        onAuth: ({ username, password }, _session, done) => {
          given.push([username, password]);
          done(null, { user: username ?? '' });
        },
      }),
    );
    const mailer = openMailer(server.url.replace('//', '//kikaku%40city:p%3Aq@'), from);
    expect((await mailer.send(letterOf())).kind).toBe('accepted');
    expect(given).toEqual([['kikaku@city', 'p:q']]);
  });

  test('a line that breaks before the text is known to have brought nothing', async () => {
    const server = await using(startBreakingServer('before'));
    expect((await openMailer(server.url, from).send(letterOf())).kind).toBe('deferred');
    expect(server.taken).toEqual([]);
  });

  test('a line that breaks after the text: nobody knows', async () => {
    const server = await using(startBreakingServer('after'));
    expect((await openMailer(server.url, from).send(letterOf())).kind).toBe('unclear');
    expect(server.taken).toHaveLength(1);
  });
});
