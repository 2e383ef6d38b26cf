import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Addressee, AnswerVersion, Round, Stores, Submission } from '#domain';
import { type OpenStorage, openStorage, type StorageOptions } from '../index.ts';

const shoko: Addressee = { kind: 'division', name: '商工課' };
const nagai: Addressee = { kind: 'municipality', code: '062090' };
const office: Addressee = { kind: 'office' };

const roundOf = (more: Partial<Round> = {}): Round => ({
  id: randomUUID(),
  planId: 'strategy',
  year: 2025,
  part: 'year',
  title: '令和7年度の実績',
  message: '5月29日までにお願いします。',
  state: 'open',
  steps: [
    { step: 'answer', due: '2026-05-29' },
    { step: 'check', due: '2026-06-30' },
  ],
  asked: [nagai, shoko, office].map((answerer) => ({ answerer, keys: ['a', 'b'] })),
  taken: [],
  ...more,
});
const submissionOf = (round: Round, answerer: Addressee, more: Partial<Submission> = {}): Submission => ({
  round: round.id,
  answerer,
  stage: 'requested',
  openedAt: null,
  changedAt: '2026-05-01T00:00:00.000Z',
  returned: null,
  ...more,
});
const versionOf = (key: string, version: number, text: string): AnswerVersion => ({
  key,
  version,
  answer: { text, state: '確定', period: '', note: '速報ではありません' },
  person: 'hanako',
  by: '上杉 花子',
  at: `2026-05-0${version}T00:00:00.000Z`,
  way: version === 1 ? 'workbook' : 'form',
});

/** What every engine has to do with rounds and what is answered in them. */
export const testRoundContract = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  describe('rounds', () => {
    let opened: OpenStorage;
    const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => opened.storage.transaction(work);
    beforeAll(async () => {
      opened = await openStorage(await place());
    });
    afterAll(() => opened?.close());

    const begun = async (): Promise<Round> => {
      const round = roundOf();
      await within(async ({ rounds }) => {
        await rounds.save(round);
        for (const answerer of [office, shoko, nagai])
          await rounds.saveSubmission(submissionOf(round, answerer));
      });
      return round;
    };

    test('a round comes back as saved, changes whole, newest year first', async () => {
      const [older, newer] = [roundOf({ year: 2098 }), roundOf({ year: 2099, state: 'draft', asked: [] })];
      for (const round of [newer, older]) await within(({ rounds }) => rounds.save(round));
      const opening: Round = { ...newer, state: 'open', taken: [{ step: 'external', on: '2026-10-01' }] };
      await within(({ rounds }) => rounds.save(opening));
      expect(await within(({ rounds }) => rounds.find(newer.id))).toEqual(opening);
      expect((await within(({ rounds }) => rounds.list())).slice(0, 2)).toEqual([opening, older]);
      expect(await within(({ rounds }) => Promise.all([rounds.find('none'), rounds.find('\0')]))).toEqual([
        undefined,
        undefined,
      ]);
    });

    test('submissions come in the order in which the round asks', async () => {
      const round = await begun();
      const returned = submissionOf(round, shoko, {
        stage: 'returned',
        openedAt: '2026-05-02T00:00:00.000Z',
        returned: { reason: '桁が違うようです', by: '直江', at: '2026-06-01T00:00:00.000Z' },
      });
      await within(({ rounds }) => rounds.saveSubmission(returned));
      expect(await within(({ rounds }) => rounds.submissions(round.id))).toEqual([
        submissionOf(round, nagai),
        returned,
        submissionOf(round, office),
      ]);
      expect(await within(({ rounds }) => rounds.submission(round.id, shoko))).toEqual(returned);
      expect(await within(({ rounds }) => rounds.submission('none', shoko))).toBeUndefined();
    });

    test('the newest version is the answer, all versions stay', async () => {
      const round = await begun();
      for (const [answerer, version] of [
        [shoko, versionOf('a', 1, '20件')],
        [shoko, versionOf('a', 2, '24件')],
        [shoko, versionOf('b', 1, '=cmd')],
        [nagai, versionOf('a', 1, '3件')],
      ] as const)
        await within(({ rounds }) => rounds.keep(round.id, answerer, version));
      expect(await within(({ rounds }) => rounds.answers(round.id, shoko))).toEqual([
        { answerer: shoko, versions: [versionOf('a', 2, '24件'), versionOf('b', 1, '=cmd')] },
      ]);
      const everybody = await within(({ rounds }) => rounds.answers(round.id));
      expect(everybody.map(({ answerer, versions }) => [answerer, versions.length])).toEqual([
        [shoko, 2],
        [nagai, 1],
      ]);
      expect(await within(({ rounds }) => rounds.history(round.id, shoko, 'a'))).toEqual([
        versionOf('a', 2, '24件'),
        versionOf('a', 1, '20件'),
      ]);
    });

    test('of two who add the same version one is refused', async () => {
      const round = await begun();
      const tried = await Promise.allSettled(
        ['20件', '24件'].map((text) =>
          within(({ rounds }) => rounds.keep(round.id, shoko, versionOf('a', 1, text))),
        ),
      );
      expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    });

    test('nobody answers who was not asked', async () => {
      const round = roundOf();
      await within(({ rounds }) => rounds.save(round));
      await expect(
        within(({ rounds }) => rounds.keep(round.id, shoko, versionOf('a', 1, 'x'))),
      ).rejects.toThrow();
    });

    test('comments come oldest first, of one answerer or all', async () => {
      const round = await begun();
      const said = [nagai, shoko, shoko].map((answerer, index) => ({
        id: randomUUID(),
        round: round.id,
        answerer,
        key: index === 1 ? 'a' : null,
        text: `${index}`,
        person: null,
        by: '直江',
        at: `2026-06-0${3 - index}T00:00:00.000Z`,
      }));
      for (const comment of said) await within(({ rounds }) => rounds.comment(comment));
      const [first, second, third] = said;
      expect(await within(({ rounds }) => rounds.comments(round.id))).toEqual([third, second, first]);
      expect(await within(({ rounds }) => rounds.comments(round.id, shoko))).toEqual([third, second]);
    });
  });
};
