import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Addressee, EvidenceContent, EvidenceFile, Round, Stores } from '#domain';
import { type OpenStorage, openStorage, type StorageOptions } from '../../index.ts';

const shoko: Addressee = { kind: 'division', name: '商工課' };
const nagai: Addressee = { kind: 'municipality', code: '062090' };

const contentOf = (more: Partial<EvidenceContent> = {}): EvidenceContent => ({
  sha256: createHash('sha256').update(randomUUID()).digest('hex'),
  size: 1024,
  kind: 'pdf',
  scan: { state: 'unchecked' },
  ...more,
});

/** What every engine has to do with evidence files. */
export const testEvidenceContract = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  describe('evidence', () => {
    let opened: OpenStorage;
    const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => opened.storage.transaction(work);
    beforeAll(async () => {
      opened = await openStorage(await place());
    });
    afterAll(() => opened?.close());

    const begun = async (): Promise<string> => {
      const round: Round = {
        id: randomUUID(),
        planId: 'strategy',
        year: 2025,
        part: 'year',
        title: '令和7年度の実績',
        message: '',
        state: 'open',
        steps: [{ step: 'answer', due: '2026-05-29' }],
        asked: [shoko, nagai].map((answerer) => ({ answerer, keys: ['a'] })),
        taken: [],
      };
      await within(async ({ rounds }) => {
        await rounds.save(round);
        for (const answerer of [shoko, nagai])
          await rounds.saveSubmission({
            round: round.id,
            answerer,
            stage: 'requested',
            openedAt: null,
            changedAt: '2026-05-01T00:00:00.000Z',
            returned: null,
          });
      });
      return round.id;
    };
    const fileOf = (
      round: string,
      content: EvidenceContent,
      more: Partial<EvidenceFile> = {},
    ): EvidenceFile => ({
      id: randomUUID(),
      round,
      answerer: shoko,
      key: 'a',
      name: '決算書 R7.pdf',
      content,
      person: 'hanako',
      by: '上杉 花子',
      at: '2026-05-02T00:00:00.000Z',
      ...more,
    });
    const add = (file: EvidenceFile) =>
      within(async ({ evidence }) => {
        await evidence.hold(file.content);
        await evidence.add(file);
      });

    test('files come back oldest first, of one answerer or all', async () => {
      const round = await begun();
      const [first, second, other] = [
        fileOf(round, contentOf(), { at: '2026-05-03T00:00:00.000Z', key: null }),
        fileOf(round, contentOf({ kind: 'csv', size: 0 }), { person: null }),
        fileOf(round, contentOf(), { answerer: nagai, at: '2026-05-04T00:00:00.000Z' }),
      ];
      for (const file of [first, second, other]) await add(file);
      expect(await within(({ evidence }) => evidence.list(round))).toEqual([second, first, other]);
      expect(await within(({ evidence }) => evidence.list(round, shoko))).toEqual([second, first]);
      expect(await within(({ evidence }) => evidence.find(other.id))).toEqual(other);
      expect(
        await within(({ evidence }) =>
          Promise.all([evidence.find('none'), evidence.find('\0'), evidence.list('\0')]),
        ),
      ).toEqual([undefined, undefined, []]);
    });

    test('the same bytes are one content; it stays as it was held first, and is forgotten with its last file', async () => {
      const round = await begun();
      const content = contentOf();
      const [first, second] = [fileOf(round, content), fileOf(round, content, { answerer: nagai })];
      await add(first);
      const again = await within(({ evidence }) => evidence.hold({ ...content, kind: 'txt', size: 1 }));
      expect(again).toEqual(content);
      await add(second);
      const counted = async () =>
        (await within(({ evidence }) => evidence.contents())).find(({ sha256 }) => sha256 === content.sha256)
          ?.files;
      const release = () => within(({ evidence }) => evidence.release(content.sha256));
      expect([await counted(), await release()]).toEqual([2, false]);
      await within(({ evidence }) => evidence.remove(first.id));
      expect([await counted(), await release()]).toEqual([1, false]);
      await within(({ evidence }) => evidence.remove(second.id));
      expect([await counted(), await release(), await counted()]).toEqual([0, true, undefined]);
      expect(await release()).toBe(true);
    });

    test('what a scanner says is kept with the content', async () => {
      const round = await begun();
      const file = fileOf(round, contentOf());
      await add(file);
      for (const scan of [
        { state: 'clean', at: '2026-05-05T00:00:00.000Z' },
        { state: 'infected', at: '2026-05-06T00:00:00.000Z', found: 'Eicar' },
      ] as const) {
        await within(({ evidence }) => evidence.saveScan(file.content.sha256, scan));
        expect((await within(({ evidence }) => evidence.find(file.id)))?.content.scan).toEqual(scan);
      }
    });

    test('no file without its content, and none for somebody who was not asked', async () => {
      const round = await begun();
      await expect(within(({ evidence }) => evidence.add(fileOf(round, contentOf())))).rejects.toThrow();
      await expect(
        add(fileOf(round, contentOf(), { answerer: { kind: 'division', name: '農林課' } })),
      ).rejects.toThrow();
    });

    test('of one who adds and one who releases at once, the later sees what the earlier did', async () => {
      const round = await begun();
      const content = contentOf();
      const file = fileOf(round, content);
      for (let turn = 0; turn < 10; turn += 1) {
        // The bytes on the disk, as they would be: there after the adding, gone after a release.
        let isThere = false;
        await Promise.all([
          within(async ({ evidence }) => {
            await evidence.hold(content);
            isThere = true;
            await evidence.add(file);
          }),
          within(async ({ evidence }) => {
            if (await evidence.release(content.sha256)) isThere = false;
          }),
        ]);
        expect(isThere).toBe(true);
        await within(({ evidence }) => evidence.remove(file.id));
      }
    });
  });
};
