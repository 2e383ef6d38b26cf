import { characterForms, keptForPlans, type PublishedPlan, searchablesOf, wordForms } from '#app/published';
import { withoutTurningMarks } from '#domain';
import { addressesFor } from '../../addresses.ts';
import type { PublicFile } from '../../public-page.ts';
import { resultAddress } from './result-address.ts';

/** Characters of titles and texts in one part: some 300 KB, a third of that over the wire. */
const partLength = 100_000;
/** Characters of an entry's texts; the rest is searched by the server only. */
const textLength = 300;

/** [kind, title, texts, address below the home page, number of its plan's title] */
type Entry = readonly [string, string, string, string, number];

interface Parts {
  readonly plans: readonly string[];
  readonly parts: readonly (readonly Entry[])[];
}

/** The parts of what is published now; each of them asks for all. */
const divided = keptForPlans((published: readonly PublishedPlan[]): Parts => {
  const addresses = addressesFor('ja');
  const plans: string[] = [];
  const parts: Entry[][] = [[]];
  const seen = new Set<string>();
  let length = 0;
  for (const plan of published) {
    plans.push(withoutTurningMarks(plan.publication.plan.title));
    for (const each of searchablesOf(plan)) {
      const address = resultAddress(each, addresses).slice(addresses.home().length);
      if (seen.has(address)) continue;
      seen.add(address);
      const texts = withoutTurningMarks(each.texts.join(' ')).slice(0, textLength).toWellFormed();
      length += each.title.length + texts.length + address.length;
      if (length > partLength) {
        parts.push([]);
        length = 0;
      }
      parts.at(-1)?.push([each.kind, withoutTurningMarks(each.title), texts, address, plans.length - 1]);
    }
  }
  return { plans, parts };
});

/**
 * The search index for the script, in parts of bounded size. Addresses hold for Japanese pages and, below the English
 * home page, for English ones. The first part brings what folding needs and the number of parts.
 */
export const searchIndex: PublicFile = {
  path: '/search/:part{\\d+\\.json}',
  type: 'application/json; charset=utf-8',
  inOneLanguage: true,
  addresses: async (published, addresses) =>
    divided(await published.plans()).parts.map((_, place) => addresses.searchIndex(place + 1)),
  async content({ published, params }) {
    const { plans, parts } = divided(await published.plans());
    const number = Number.parseInt(params.part ?? '', 10);
    const entries = parts[number - 1];
    if (entries === undefined) return undefined;
    return JSON.stringify(
      number === 1
        ? { parts: parts.length, plans, characters: characterForms, words: wordForms, entries }
        : { entries },
    );
  },
};
