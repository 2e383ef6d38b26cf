/** In which form an answer is written. */
export type Form = 'json' | 'csv' | 'jsonld';

export const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv',
  jsonld: 'application/ld+json',
} as const satisfies Record<Form, string>;

const forms = ['json', 'csv', 'jsonld'] as const;

/** Addresses that end like a form and are a file of their own. */
const ending = /\.(json|csv|jsonld)$/;

/** The form that stands at the end of an address (`/plans.csv`). */
export const formOfPath = (path: string): Form | undefined => {
  const [, found] = ending.exec(path) ?? [];
  return forms.find((form) => form === found);
};

/** The address without it. */
export const withoutForm = (path: string): string => path.replace(ending, '');

/** `text/csv;q=0.5` → what, and how much it is wanted. */
const wishOf = (part: string) => {
  const [type = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
  const q = parameters.map((each) => /^q=([01](?:\.\d{0,3})?)$/.exec(each)?.[1]).find(Boolean);
  return { type, q: q === undefined ? 1 : Number(q) };
};

/**
 * The form an `Accept` header wants most (RFC 9110 12.5.1): the most specific range decides about a type; among equals
 * JSON comes first. Undefined where it wants none of ours.
 */
export const formForAccept = (accept: string | undefined): Form | undefined => {
  if (accept === undefined || accept.trim() === '') return 'json';
  const wishes = accept.split(',').map(wishOf);
  const wanted = (form: Form): number => {
    const type = mediaTypes[form];
    const ranges = [type, `${type.split('/')[0]}/*`, '*/*'];
    for (const range of ranges) {
      const found = wishes.find((wish) => wish.type === range);
      if (found !== undefined) return found.q;
    }
    return 0;
  };
  const [best] = forms.map((form) => ({ form, q: wanted(form) })).sort((a, b) => b.q - a.q);
  return best === undefined || best.q === 0 ? undefined : best.form;
};
