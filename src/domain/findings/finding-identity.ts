import { canonicalJson } from '../canonical-json.ts';
import type { Finding, Quote } from '../finding.ts';

/**
 * What a finding is about, as one text: the rule and the places it compares, without lines, figures and words of
 * the message, so that it is the same after another import of the document and in another version of the product.
 * A finding between plans is one and the same from either side.
 */
export const findingIdentity = ({ rule, plan, node, indicator, quotes }: Finding): string => {
  const places = quotes.map(({ plan: quoted, label }) => [quoted, plain(label)]);
  return canonicalJson(
    quotes.some((quote) => quote.plan !== plan)
      ? { rule, places: places.map((place) => JSON.stringify(place)).toSorted() }
      : { rule, plan, node, indicator, places },
  );
};

/**
 * What a finding says, as one text: the quotes word for word and the figures of its message, white space aside.
 * Another figure anywhere makes another text; what has moved or only been laid out anew does not.
 */
export const findingFigures = ({ message, quotes }: Finding): string =>
  canonicalJson({
    quotes: quotes.map(quoted).toSorted(),
    // The sentences of a message may be put better one day; its figures tell two claims of one sentence apart.
    figures: [...message.ja.matchAll(/[\d,.]*\d/gu)].map(([figure]) => figure).toSorted(),
  });

const quoted = ({ plan, label, text }: Quote): string => JSON.stringify([plan, plain(label), plain(text)]);

const plain = (text: string): string => text.replaceAll(/\s+/gu, '');
