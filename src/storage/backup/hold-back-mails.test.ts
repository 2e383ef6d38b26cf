import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Message, MessageState } from '#domain';
import { openStorage, type StorageOptions } from '../open-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { postgresAvailable, usePostgres } from '../testing/use-postgres.ts';
import { openSafekeeping } from './open-safekeeping.ts';

const at = '2026-05-20T00:00:00.000Z';
const messageIn = (state: MessageState): Message => ({
  id: state,
  kind: 'reminder',
  to: { person: 'hanako', name: '上杉 花子', address: 'shoko@city.example.lg.jp' },
  subject: '締切のお知らせ',
  text: '回答をお願いします。',
  locale: 'ja',
  about: { plan: null, round: null, answerer: null, comment: null },
  person: null,
  by: '直江',
  state,
  tries: 1,
  said: null,
  createdAt: at,
  nextAt: state === 'queued' || state === 'sending' ? at : null,
  sentAt: state === 'sent' ? at : null,
});

const restored = async (place: Pick<StorageOptions, 'url'>): Promise<readonly (readonly unknown[])[]> => {
  const [from, to] = [temporaryFolder(), temporaryFolder()];
  const first = await openStorage({ folder: from });
  await first.storage.transaction(async ({ outbox }) => {
    for (const state of ['queued', 'sending', 'sent', 'failed'] as const) await outbox.save(messageIn(state));
  });
  await first.close();
  const file = join(from, 'copy.tar.gz');
  const keeping = { product: '0.1.0', clock: { now: () => at } };
  await openSafekeeping({ folder: from, ...keeping }).backUp(file);
  await openSafekeeping({ folder: to, ...place, ...keeping }).restore(file, { replace: false });
  const second = await openStorage({ folder: to, ...place });
  const messages = await second.storage.transaction(({ outbox }) => outbox.list({}, { offset: 0, limit: 9 }));
  await second.close();
  return messages.map(({ id, state, nextAt }) => [id, state, nextAt]).toSorted();
};

const expected = [
  ['failed', 'failed', null],
  ['queued', 'unclear', null],
  ['sending', 'unclear', null],
  ['sent', 'sent', null],
];

test('what waited to be sent in a copy is sent by nobody on its own', async () => {
  expect(await restored({})).toEqual(expected);
});

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const postgres = usePostgres();
  test('the same there', async () => {
    expect(await restored({ url: await postgres.freshDatabase() })).toEqual(expected);
  });
});
