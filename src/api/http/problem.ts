import type { Context } from 'hono';
import { z } from 'zod';
import { type ApiProblem, apiMessages, type Locale, type LocalizedText } from '#messages';
import { apiPath } from '../api-addresses.ts';
import { address, text } from '../resources/shapes.ts';

/** An error as programs understand it (RFC 9457). */
export const problem = z
  .strictObject({
    type: address,
    title: text,
    status: z.int(),
    detail: text,
    instance: address,
    errors: z
      .array(z.strictObject({ parameter: text, detail: text }))
      .meta({ description: 'どの条件が違うか / which conditions are wrong' })
      .exactOptional(),
  })
  .meta({ id: 'Problem', description: '誤り(RFC 9457) / an error (RFC 9457)' });

export type ProblemErrors = readonly { readonly parameter: string; readonly detail: LocalizedText }[];

/** The HTTP status of each problem. */
export const problemStatuses = {
  'not-found': 404,
  'bad-request': 400,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'list-changed': 410,
  'too-many-requests': 429,
  internal: 500,
} as const satisfies Record<ApiProblem, number>;

/** The language a person behind the program reads: English where it is asked for before Japanese. */
export const localeOfRequest = (c: Context): Locale => {
  const asked = c.req.query('lang');
  if (asked === 'ja' || asked === 'en') return asked;
  const [first] = (c.req.header('Accept-Language') ?? '')
    .split(',')
    .map((each) => each.trim().slice(0, 2).toLowerCase())
    .filter((each) => each === 'ja' || each === 'en');
  return first === 'en' ? 'en' : 'ja';
};

/** Where a kind of problem is described. */
const problemType = (kind: ApiProblem): string => `${apiPath}/docs#${kind}`;

/** The answer for a problem; never kept by anybody in between. */
export const problemAnswer = (c: Context, kind: ApiProblem, errors: ProblemErrors = []): Response => {
  const locale = localeOfRequest(c);
  const { title, detail } = apiMessages.problems[kind];
  const body: z.infer<typeof problem> = {
    type: problemType(kind),
    title: title[locale],
    status: problemStatuses[kind],
    detail: detail[locale],
    instance: new URL(c.req.url).pathname,
    ...(errors.length === 0
      ? {}
      : { errors: errors.map((each) => ({ parameter: each.parameter, detail: each.detail[locale] })) }),
  };
  c.header('Cache-Control', 'no-store');
  c.header('Content-Language', locale);
  return c.body(`${JSON.stringify(body, null, 2)}\n`, problemStatuses[kind], {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
};
