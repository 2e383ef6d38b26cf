import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  defaultScale,
  type ExternalReview,
  evaluatePlan,
  type MemberGrade,
  type Opinion,
  type OpinionHeader,
  type OpinionText,
  type ReviewFile,
  type ReviewSnapshot,
  type Round,
  type SnapshotContent,
  type Stores,
  snapshotText,
} from '#domain';
import { type OpenStorage, openStorage, type StorageOptions } from '../../index.ts';
import { smallPlan } from '../fixtures.ts';

const at = '2026-10-02T00:00:00.000Z';

/** What every engine has to do with external reviews. */
export const testExternalReviewContract = (
  place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>,
): void => {
  describe('external reviews', () => {
    let opened: OpenStorage;
    let options: StorageOptions;
    const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => opened.storage.transaction(work);
    beforeAll(async () => {
      options = await place();
      opened = await openStorage(options);
    });
    afterAll(() => opened?.close());

    const reviewOf = (round: string, more: Partial<ExternalReview> = {}): ExternalReview => ({
      id: randomUUID(),
      planId: 'strategy',
      round,
      year: 2025,
      title: '令和7年度の外部評価',
      message: 'ご意見をお聞かせください。',
      state: 'draft',
      version: 1,
      meetingOn: null,
      opinionsDue: '2026-10-30',
      responsesDue: '2026-11-20',
      choices: [{ id: 'fit', label: { ja: '適切', en: 'Appropriate' }, symbol: '○', tone: 'good' }],
      sharing: 'after_collection',
      publishing: 'withheld',
      opened: null,
      reopened: null,
      ...more,
    });
    const begun = async (more: Partial<ExternalReview> = {}): Promise<ExternalReview> => {
      const round: Round = {
        id: randomUUID(),
        planId: 'strategy',
        year: 2025,
        part: 'year',
        title: '令和7年度の実績',
        message: '',
        state: 'settled',
        steps: [{ step: 'answer', due: '2026-05-29' }],
        asked: [],
        taken: [],
      };
      const review = reviewOf(round.id, more);
      await within(async (stores) => {
        await stores.rounds.save(round);
        await stores.externalReviews.save(review);
      });
      return review;
    };
    const contentOf = (title: string): SnapshotContent => {
      const plan = { ...smallPlan('strategy'), title };
      const scale = defaultScale;
      return {
        planId: plan.id,
        reportingYear: 2025,
        scale,
        plan,
        evaluations: evaluatePlan(plan, { year: 2025, scale }),
        findings: [],
        pending: [],
      };
    };
    const snapshotOf = (review: string, number: number, title = '総合戦略'): ReviewSnapshot => {
      const content = contentOf(title);
      return {
        review,
        number,
        takenAt: at,
        by: '直江',
        planRevision: 3 + number,
        content,
        contentHash: createHash('sha256').update(snapshotText(content)).digest('hex'),
      };
    };
    const said = (version: number, text: string) => ({
      version,
      text,
      person: 'member',
      by: '委員 甲',
      at: `2026-10-0${version + 1}T00:00:00.000Z`,
    });
    const headerOf = (review: string, more: Partial<OpinionHeader> = {}): OpinionHeader => ({
      id: randomUUID(),
      review,
      node: '1-1',
      member: { person: 'member', name: '委員 甲' },
      enteredBy: null,
      answerers: [{ kind: 'division', name: '商工課' }, { kind: 'office' }],
      standing: 'waiting',
      returned: null,
      withdrawn: null,
      ...more,
    });
    const give = async (header: OpinionHeader, text: OpinionText): Promise<Opinion> => {
      await within(({ externalReviews }) => externalReviews.addOpinion(header, text));
      return { ...header, text, response: null, reflection: null };
    };

    test('a review comes back as saved and changes whole; a round has one at most', async () => {
      const review = await begun({ year: 2099 });
      const opening: ExternalReview = {
        ...review,
        state: 'open',
        version: 2,
        meetingOn: '2026-10-20',
        opened: { by: '直江', at },
        reopened: { reason: '追加の意見', by: '直江', at },
      };
      await within(({ externalReviews }) => externalReviews.save(opening));
      expect(await within(({ externalReviews }) => externalReviews.find(review.id))).toEqual(opening);
      const older = await begun({ year: 2098 });
      expect((await within(({ externalReviews }) => externalReviews.list())).slice(0, 2)).toEqual([
        opening,
        older,
      ]);
      await expect(
        within(({ externalReviews }) => externalReviews.save(reviewOf(review.round))),
      ).rejects.toThrow();
      expect(
        await within(({ externalReviews }) =>
          Promise.all([externalReviews.find('none'), externalReviews.find('\0')]),
        ),
      ).toEqual([undefined, undefined]);
    });

    test('snapshots are added and read, the newest by itself; a number is taken once', async () => {
      const { id } = await begun();
      const [first, second] = [snapshotOf(id, 1), snapshotOf(id, 2, '改めて確定した総合戦略')];
      for (const snapshot of [first, second])
        await within(({ externalReviews }) => externalReviews.addSnapshot(snapshot));
      expect(await within(({ externalReviews }) => externalReviews.snapshot(id))).toEqual(second);
      expect(await within(({ externalReviews }) => externalReviews.snapshot(id, 1))).toEqual(first);
      expect(await within(({ externalReviews }) => externalReviews.snapshot(id, 3))).toBeUndefined();
      expect(await within(({ externalReviews }) => externalReviews.snapshots(id))).toEqual(
        [first, second].map(({ content: _content, ...summary }) => summary),
      );
      await expect(
        within(({ externalReviews }) => externalReviews.addSnapshot(snapshotOf(id, 2, '別の中身'))),
      ).rejects.toThrow();
      await expect(
        within(({ externalReviews }) =>
          externalReviews.addSnapshot({
            ...snapshotOf(id, 3),
            contentHash: first.contentHash.replace(/./gu, '0'),
          }),
        ),
      ).rejects.toThrow();
    });

    test('of an opinion the newest versions count, and all stay', async () => {
      const { id } = await begun();
      const given = await give(headerOf(id), { ...said(1, '単位をそろえて'), snapshot: 1 });
      const text = { ...said(2, '単位をそろえてほしい'), snapshot: 2 };
      const responses = [1, 2].map((version) => ({
        ...said(version, `回答 ${version}`),
        kind: 'next_year' as const,
      }));
      const reflection = { ...said(1, '様式を直しました'), state: 'reflected' as const };
      await within(async ({ externalReviews }) => {
        await externalReviews.keep(given.id, { part: 'text', said: text });
        for (const response of responses)
          await externalReviews.keep(given.id, { part: 'response', said: response });
        await externalReviews.keep(given.id, { part: 'reflection', said: reflection });
      });
      const [first, second] = responses;
      const expected = { ...given, text, response: second, reflection };
      expect(await within(({ externalReviews }) => externalReviews.opinion(given.id))).toEqual(expected);
      expect(await within(({ externalReviews }) => externalReviews.history(given.id))).toEqual({
        texts: [text, given.text],
        responses: [second, first],
        reflections: [reflection],
      });
      const tried = await Promise.allSettled(
        ['甲', '乙'].map((words) =>
          within(({ externalReviews }) =>
            externalReviews.keep(given.id, { part: 'text', said: { ...said(3, words), snapshot: 2 } }),
          ),
        ),
      );
      expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    });

    test('opinions come in the order given; what stands of one changes, what was said does not', async () => {
      const { id } = await begun();
      const later = await give(headerOf(id, { node: null, enteredBy: '直江' }), {
        ...said(2, '後'),
        snapshot: 1,
      });
      const earlier = await give(headerOf(id, { member: { person: null, name: '委員 乙' } }), {
        ...said(1, '先'),
        snapshot: 1,
      });
      expect(await within(({ externalReviews }) => externalReviews.opinions(id))).toEqual([earlier, later]);
      const returned: OpinionHeader = {
        ...headerOf(id),
        id: later.id,
        answerers: [{ kind: 'municipality', code: '062090' }],
        standing: 'returned',
        returned: { reason: '具体的に', by: '直江', at },
        withdrawn: { by: '直江', at },
      };
      await within(({ externalReviews }) => externalReviews.saveOpinion(returned));
      const { answerers, standing, withdrawn } = returned;
      expect(await within(({ externalReviews }) => externalReviews.opinion(later.id))).toEqual({
        ...later,
        answerers,
        standing,
        returned: returned.returned,
        withdrawn,
      });
      await expect(give(headerOf('no review'), { ...said(1, 'x'), snapshot: 1 })).rejects.toThrow();
    });

    test('a member has one grade for a node, the newest; members of the same name are told apart', async () => {
      const { id } = await begun();
      const gradeOf = (more: Partial<MemberGrade>): MemberGrade => ({
        review: id,
        member: { person: 'member', name: '委員 甲' },
        node: '1-1',
        version: 1,
        choice: 'fit',
        comment: '',
        snapshot: 1,
        by: '委員 甲',
        at,
        ...more,
      });
      const [changed, other, spoken] = [
        gradeOf({ version: 2, choice: null, comment: '保留します' }),
        gradeOf({ node: '1-2' }),
        gradeOf({ member: { person: null, name: '委員 甲' }, by: '直江' }),
      ];
      for (const grade of [gradeOf({}), changed, other, spoken])
        await within(({ externalReviews }) => externalReviews.keepGrade(grade));
      const grades = await within(({ externalReviews }) => externalReviews.grades(id));
      expect(grades).toHaveLength(3);
      expect(grades).toEqual(expect.arrayContaining([changed, other, spoken]));
      await expect(
        within(({ externalReviews }) => externalReviews.keepGrade(gradeOf({ choice: null }))),
      ).rejects.toThrow();
    });

    test('files share their bytes with evidence: what one holds the other does not release', async () => {
      const { id } = await begun();
      const file: ReviewFile = {
        id: randomUUID(),
        review: id,
        kind: 'minutes',
        name: '議事録.pdf',
        content: {
          sha256: createHash('sha256').update(randomUUID()).digest('hex'),
          size: 10,
          kind: 'pdf',
          scan: { state: 'unchecked' },
        },
        isPublic: false,
        person: null,
        by: '直江',
        at,
      };
      await expect(within(({ externalReviews }) => externalReviews.addFile(file))).rejects.toThrow();
      await within(async ({ evidence, externalReviews }) => {
        await evidence.hold(file.content);
        await externalReviews.addFile(file);
        await externalReviews.showFile(file.id, true);
      });
      const shown = { ...file, isPublic: true };
      expect(await within(({ externalReviews }) => externalReviews.files(id))).toEqual([shown]);
      expect(await within(({ externalReviews }) => externalReviews.file(file.id))).toEqual(shown);
      const counted = (await within(({ evidence }) => evidence.contents())).find(
        ({ sha256 }) => sha256 === file.content.sha256,
      );
      expect(counted?.files).toBe(1);
      const release = () => within(({ evidence }) => evidence.release(file.content.sha256));
      expect(await release()).toBe(false);
      await within(({ externalReviews }) => externalReviews.removeFile(file.id));
      expect([await release(), await within(({ externalReviews }) => externalReviews.files(id))]).toEqual([
        true,
        [],
      ]);
    });

    test('tenants do not see each other', async () => {
      const { id } = await begun();
      await within(({ externalReviews }) => externalReviews.addSnapshot(snapshotOf(id, 1)));
      const other = await openStorage({ ...options, tenant: 'other' });
      expect(
        await other.storage.transaction(({ externalReviews }) =>
          Promise.all([
            externalReviews.find(id),
            externalReviews.snapshots(id),
            externalReviews.opinions(id),
          ]),
        ),
      ).toEqual([undefined, [], []]);
      await other.close();
    });
  });
};
