import { HonoRequest } from 'hono/request';
import { Parser } from 'n3';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createPublished } from '#app/published';
import { machineText } from '#domain';
import { addressesOfPages, createPublicSite } from '#web';
import { apiOf } from '../src/api/testing/api-of.ts';
import {
  harmlessInstallation,
  hostile,
  hostileInstallation,
  numberIn,
  numbersIn,
  turning,
} from './fixtures/hostile.ts';
import {
  apiAnswers,
  assistantAnswers,
  bundleAnswers,
  type PublicAnswer,
  siteAnswers,
} from './fixtures/public-answers.ts';
import { storageOf } from './fixtures/published.ts';
import { attack, raw } from './rights/attack-form.ts';

// Publications and map layers whose every text is an attack: what staff have written is shown to everybody as text, and
// handed to programs as it was written.

const attacked = hostileInstallation();
const published = createPublished(storageOf(attacked.publications, attacked.layers));
const site = createPublicSite({ published });
const get = async (
  address: string,
): Promise<{ readonly status: number; readonly text: string; readonly type: string }> => {
  const answer = await site.request(address);
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
};
/** What a browser would run, were it there as it stands: pages, pictures, feeds. */
const isMarkup = (type: string): boolean => /html|svg|xml|png|atom/.test(type);

/** Elements with their attributes, each pair once. */
const vocabulary = (markup: string): ReadonlySet<string> =>
  new Set(
    [...markup.matchAll(/<([^\s/>]*)([^>]*)>?/g)].flatMap(([, name = '', rest = '']) => [
      `<${name}`,
      ...[...rest.matchAll(/\s([^\s=>"'/]+)(?:="[^"]*")?/g)].map(([, attribute]) => `<${name} ${attribute}`),
    ]),
  );

/** Every string of something read from JSON. */
function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) yield* stringsOf(each);
}

const literalsOf = (turtle: string): readonly string[] =>
  new Parser({ format: 'text/turtle' }).parse(turtle).map(({ object }) => object.value);

/** Cells of a CSV file (RFC 4180). */
const cellsOf = (csv: string): readonly string[] =>
  [...csv.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  );

/** On one line, without characters that nobody sees; sentences write names of grades in small letters. */
const flat = (text: string): string => machineText(text).toLowerCase();

/** An attack as it may stand in an answer: as a text, and in a text that is itself JSON. */
const whole = [hostile, JSON.stringify(hostile).slice(1, -1)].map(flat);

/** Whether every text of a plan that stands in it stands there whole. */
const isIntact = (text: string): boolean => {
  const line = flat(text);
  return [...line.matchAll(numbersIn)].every(({ index, 0: { length } }) =>
    whole.some((each) => line.startsWith(each, index + length)),
  );
};

/** What is wrong with an answer, in a few words; null where nothing is. */
const wrongWith = ({ where, type, text }: PublicAnswer, known: ReadonlySet<string>): string | null => {
  const form = `${type} ${where}`;
  if (isMarkup(type)) {
    const run = raw.exec(text)?.[0];
    const strange = [...vocabulary(text)].find((each) => !known.has(each));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what neither HTML nor XML may hold
    const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text);
    return run ?? strange ?? (turning.test(text) ? 'turned' : unseen ? 'unseen characters' : null);
  }
  if (/csv/.test(form)) {
    const cells = cellsOf(text);
    const formula = cells.find((cell) => /^[=@\t\r]|^[-+][^',]*[(+]/.test(cell));
    if (formula !== undefined) return `formula: ${formula.slice(0, 40)}`;
    if (turning.test(text)) return 'turned';
    return cells.find((cell) => !isIntact(cell)) ?? null;
  }
  if (/turtle|ttl/.test(form)) return literalsOf(text).find((each) => !isIntact(each)) ?? null;
  if (/json|parquet/.test(form)) {
    const strings = [...stringsOf(JSON.parse(text))];
    // Shown by our own script, a few words of each text.
    if (/search\/\d+\.json/.test(where)) return strings.some((each) => turning.test(each)) ? 'turned' : null;
    return strings.find((each) => !isIntact(each)) ?? null;
  }
  return numberIn.test(text) ? 'text of a plan where none is expected' : null;
};

afterEach(() => vi.restoreAllMocks());

describe('attacks in what is published', () => {
  const known = new Set<string>();
  const policies = new Set<string | null>();
  const seen = new Set<string>();

  beforeAll(async () => {
    const { publications, layers } = harmlessInstallation();
    const harmless = createPublished(storageOf(publications, layers));
    for (const answers of [siteAnswers(harmless), apiAnswers(harmless), bundleAnswers(harmless)])
      for await (const { type, policy, text } of answers) {
        policies.add(policy);
        if (isMarkup(type)) for (const each of vocabulary(text)) known.add(each);
      }
    expect(known.size).toBeGreaterThan(200);
  }, 300_000);

  test.each([
    ['pages, tables, feeds, pictures', siteAnswers, 500],
    ['the interface for programs', apiAnswers, 60],
    ['the bundle', bundleAnswers, 500],
    ['what assistants are told', assistantAnswers, 10],
  ] as const)(
    'are only ever text: %s',
    async (_, answers, least) => {
      const wrong: string[] = [];
      let looked = 0;
      for await (const answer of answers(published)) {
        looked += 1;
        for (const [, number] of answer.text.matchAll(numbersIn))
          seen.add(attacked.places[Number(number)] ?? '');
        const why =
          answer.status !== 200
            ? `${answer.status}`
            : answers !== bundleAnswers && !policies.has(answer.policy)
              ? `policy ${answer.policy}`
              : wrongWith(answer, known);
        if (why !== null) wrong.push(`${answer.where.slice(0, 90)}: ${why.slice(0, 300)}`);
      }
      expect(wrong).toEqual([]);
      expect(looked).toBeGreaterThan(least);
    },
    300_000,
  );

  test('programs get texts back to the last character', async () => {
    const { items }: { items: readonly { title: string }[] } = JSON.parse(
      await (await apiOf(published).request('/api/v1/plans.json')).text(),
    );
    const titles = attacked.publications.map(({ plan }) => plan.title);
    expect(items.map(({ title }) => titles.includes(title))).toEqual(items.map(() => true));
    expect(items.every(({ title }) => title.includes(hostile))).toBe(true);
  });

  test('stood in every text that the public sees; what stays inside was not seen', () => {
    expect(attacked.places.length).toBeGreaterThan(200);
    expect(
      attacked.places.filter((place) => !seen.has(place) && !place.startsWith('explanations.finding.')),
    ).toEqual(['findings.remedy.ja', 'findings.remedy.en', 'importedBy']);
  });
});

test('script in every query that a page reads, and in the address of what is not there', async () => {
  const read = new Set<string>();
  const query = HonoRequest.prototype.query;
  vi.spyOn(HonoRequest.prototype, 'query').mockImplementation(function (
    this: HonoRequest,
    ...names: string[]
  ) {
    for (const name of names) read.add(name);
    return Reflect.apply(query, this, names);
  } as typeof query);
  const encoded = encodeURIComponent(attack);
  /** `:plan`, `:page{[1-9]\\d{1,5}}`: a name, with its pattern where it has one. */
  const parameter = /:\w+(?:\{(?:[^{}]|\{[^}]*\})*\})?/g;
  for (const { path } of site.routes.filter(({ method }) => method === 'GET')) {
    const known = (await addressesOfPages(published)).find((address) =>
      new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(parameter, '[^/]+')}$`).test(address),
    );
    const tried = new Set<string>();
    for (const address of [known, path.replaceAll(parameter, encoded).replaceAll('*', encoded)]) {
      if (address === undefined) continue;
      read.clear();
      const first = await get(address);
      if (isMarkup(first.type)) expect([address, raw.exec(first.text)]).toEqual([address, null]);
      for (const name of [...read, 'q', 'division']) {
        tried.add(name);
        const asked = `${address}?${new URLSearchParams({ [name]: attack })}`;
        const { text, type, status } = await get(asked);
        expect([asked, status]).not.toEqual([asked, 500]);
        if (isMarkup(type)) expect([asked, raw.exec(text)]).toEqual([asked, null]);
      }
    }
  }
}, 240_000);
