import { expect, test } from 'vitest';
import { MailSettingsError } from './mail-settings-error.ts';
import { readMailSettings } from './read-mail-settings.ts';

const from = 'みちしるべ <kikaku@city.example.lg.jp>';

test.each([
  [
    'smtp://mail.example.lg.jp',
    { host: 'mail.example.lg.jp', port: 587, secure: false, requireTLS: false, auth: null },
  ],
  ['smtp://10.0.0.5:25', { host: '10.0.0.5', port: 25, secure: false, requireTLS: false, auth: null }],
  [
    'smtp://kikaku%40city:p%3Ass%2Fword@mail.example.lg.jp:587',
    {
      host: 'mail.example.lg.jp',
      port: 587,
      secure: false,
      requireTLS: true,
      auth: { user: 'kikaku@city', pass: 'p:ss/word' },
    },
  ],
  [
    'smtps://u:p@mail.example.lg.jp',
    {
      host: 'mail.example.lg.jp',
      port: 465,
      secure: true,
      requireTLS: false,
      auth: { user: 'u', pass: 'p' },
    },
  ],
  [
    'smtp://u:p@127.0.0.1:2525',
    { host: '127.0.0.1', port: 2525, secure: false, requireTLS: false, auth: { user: 'u', pass: 'p' } },
  ],
  ['smtp://[::1]:2525', { host: '::1', port: 2525, secure: false, requireTLS: false, auth: null }],
])('%s', (url, expected) => {
  expect(readMailSettings(url, from)).toEqual({
    ...expected,
    from: { name: 'みちしるべ', address: 'kikaku@city.example.lg.jp' },
  });
});

test.each([
  ['mail.example.lg.jp', from],
  ['http://u:geheim@mail.example.lg.jp', from],
  ['smtp://', from],
  ['smtp://u:%E0geheim@mail.example.lg.jp', from],
  ['smtp://u:geheim@mail.example.lg.jp', ''],
  ['smtp://u:geheim@mail.example.lg.jp', 'みちしるべ'],
  ['smtp://u:geheim@mail.example.lg.jp', 'a@example.jp, b@example.jp'],
  ['smtp://u:geheim@mail.example.lg.jp', 'X <a@example.jp>\r\nBcc: b@example.jp'],
])('%s from %s is refused, without a word of it', (url, sender) => {
  const attempt = () => readMailSettings(url, sender);
  expect(attempt).toThrow(MailSettingsError);
  expect(attempt).not.toThrow(/geheim/);
});

test('a sender without a name, and one whose name would break out of its header', () => {
  expect(readMailSettings('smtp://localhost', 'a@example.jp').from).toEqual({
    name: '',
    address: 'a@example.jp',
  });
  expect(readMailSettings('smtp://localhost', '企画課\r\nBcc: x <a@example.jp>').from.name).toBe(
    '企画課 Bcc: x',
  );
});
