import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openAccounts } from '#accounts';
import {
  addDivision,
  addPerson,
  chooseAsking,
  createRound,
  installationDesk,
  openRound,
  viewSubmission,
} from '#app';
import { readDocument } from '#documents';
import { type Addressee, type Assignment, addresseeKey, type Plan, projectFields, textKinds } from '#domain';
import { ids, openStorage, type StorageOptions } from '#storage';

/** One who answers on the evening: signed in, with questions that nobody else on the same page works on. */
export interface Answerer {
  readonly round: string;
  readonly answerer: Addressee;
  /** `Cookie` header of their session. */
  readonly cookie: string;
  /** Keys of the questions that they answer. */
  readonly keys: readonly string[];
  /** Network address, as a proxy would name it. */
  readonly address: string;
}

const always = { from: '2020-04-01', until: null };
const root = resolve(import.meta.dirname, '../..');
const region = ['062022', '062090', '062138', '063819', '063827', '064017', '064025', '064033'];

const example = async (file: string, facts: Pick<Plan, 'id' | 'title' | 'municipalities'>): Promise<Plan> => {
  const { plan } = readDocument({ name: file, bytes: await readFile(resolve(root, 'examples', file)) });
  return { ...plan, ...facts };
};

const steps = [
  { step: 'answer', due: '2026-05-29' },
  { step: 'check', due: '2026-06-30' },
] as const;

/**
 * Both example plans with their rounds open and everything asked that can be; people of all divisions and
 * municipalities, each with a session. Several share a page, none a question.
 */
export const prepareEvening = async (
  options: Pick<StorageOptions, 'url' | 'folder'>,
  { people, secret, origin }: { readonly people: number; readonly secret: string; readonly origin: string },
): Promise<readonly Answerer[]> => {
  const opened = await openStorage(options);
  try {
    const clock = { now: () => new Date().toISOString() };
    const desk = installationDesk({ storage: opened.storage, clock, ids });
    const accounts = openAccounts({ database: opened.accountDatabase, secret, origin });
    const plans = [
      await example('yonezawa/strategy-r6.txt', {
        id: 'city',
        title: '市の総合戦略',
        municipalities: ['062022'],
      }),
      await example('okitama/vision-r6.txt', {
        id: 'region',
        title: '圏域の共生ビジョン',
        municipalities: region,
      }),
    ];
    const pages: {
      readonly round: string;
      readonly answerer: Addressee;
      readonly keys: readonly string[];
    }[] = [];
    const divisions = new Map<string, string>();
    for (const plan of plans) {
      await opened.storage.transaction((stores) => stores.plans.save(plan, { at: clock.now() }));
      for (const name of plan.divisions)
        divisions.set(name, (await addDivision(desk, { name, validity: always, successors: [] })).id);
      const { id } = await createRound(desk, {
        planId: plan.id,
        year: 2025,
        part: 'year',
        title: '令和7年度の実績',
        message: '',
        steps,
      });
      await chooseAsking(desk, id, { texts: textKinds, fields: projectFields, wholes: [] });
      const round = await openRound(desk, id);
      for (const { answerer } of round.asked)
        if (answerer.kind !== 'office') {
          const { questions } = await viewSubmission(desk, { round: id, answerer });
          pages.push({ round: id, answerer, keys: questions.map(({ question }) => question.key) });
        }
    }
    const among = spread(pages, people);
    const answerers: Answerer[] = [];
    for (const [at, { page, keys }] of among.entries()) {
      const login = `p${at + 1}`;
      const account = await accounts.create(login);
      const assignment: Assignment =
        page.answerer.kind === 'municipality'
          ? { role: 'municipal', municipality: page.answerer.code, validity: always }
          : {
              role: 'respondent',
              division: divisions.get(page.answerer.kind === 'division' ? page.answerer.name : '') ?? '',
              validity: always,
            };
      const person = await addPerson(desk, {
        name: `担当${at + 1}`,
        login,
        email: null,
        assignments: [assignment],
      });
      await opened.storage.transaction((stores) => stores.people.save({ ...person, account }));
      const address = `10.0.${Math.floor(at / 250)}.${1 + (at % 250)}`;
      const lines = await accounts.signInAs(account, { address, browser: 'bench' });
      answerers.push({
        round: page.round,
        answerer: page.answerer,
        cookie: lines.map((line) => line.split(';')[0]).join('; '),
        keys,
        address,
      });
    }
    return answerers;
  } finally {
    await opened.close();
  }
};

/** People over pages, by turns; a page takes as many as it has questions, and they share these out. */
const spread = <Page extends { readonly keys: readonly string[] }>(
  pages: readonly Page[],
  people: number,
) => {
  const heads = pages.map(() => 0);
  for (let placed = 0; placed < people; ) {
    const before = placed;
    for (const [at, { keys }] of pages.entries())
      if (placed < people && (heads[at] ?? 0) < keys.length) {
        heads[at] = (heads[at] ?? 0) + 1;
        placed += 1;
      }
    if (placed === before) throw new Error('fewer questions than people');
  }
  return pages.flatMap((page, at) =>
    Array.from({ length: heads[at] ?? 0 }, (_, head) => ({
      page,
      keys: page.keys.filter((_key, index) => index % (heads[at] ?? 1) === head),
    })),
  );
};

/** What is stored at the end: the newest text and version of each question, and how many lines of record there are. */
export const readBack = async (
  options: Pick<StorageOptions, 'url' | 'folder'>,
  rounds: readonly string[],
): Promise<{
  readonly newest: ReadonlyMap<string, { readonly text: string; readonly version: number }>;
  readonly recorded: number;
}> => {
  const opened = await openStorage(options);
  try {
    return await opened.storage.transaction(async (stores) => {
      const newest = new Map<string, { readonly text: string; readonly version: number }>();
      let recorded = 0;
      for (const round of rounds) {
        recorded += await stores.records.count({ round, deed: 'submission.answer' });
        for (const { answerer, versions } of await stores.rounds.answers(round))
          for (const { key, version, answer } of versions)
            newest.set(`${round} ${addresseeKey(answerer)} ${key}`, { text: answer.text, version });
      }
      return { newest, recorded };
    });
  } finally {
    await opened.close();
  }
};
