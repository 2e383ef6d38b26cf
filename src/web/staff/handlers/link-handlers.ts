import { type LinkFilter, type LinkState, listLinks, pairOfKey, setLink, viewLink } from '#app';
import type { IndicatorAddress, LinkRelation } from '#domain';
import { linkPairPage, linksPage } from '../pages/links/links-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

/** Who decides on a server without accounts. */
const planner = 'planner';

const stateOf = (text: string | undefined): LinkState =>
  text === 'same' || text === 'related' || text === 'different' ? text : 'open';

/** `none` takes a decision back; anything else but the three relations says nothing. */
const relationOf = (text: string): LinkRelation | null | undefined => {
  if (text === 'none') return null;
  const state = stateOf(text);
  return state === 'open' ? undefined : state;
};

const filterOf = (query: (name: string) => string | undefined): LinkFilter & { readonly page: number } => {
  const page = query('page') ?? '';
  return {
    state: stateOf(query('state')),
    plan: query('plan') ?? '',
    page: /^[1-9]\d{0,5}$/u.test(page) ? Number(page) : 1,
  };
};

const list = async (request: StaffRequest): Promise<Answer> => {
  const filter = filterOf(request.query);
  const done = pairOfKey(request.query('done') ?? '');
  return linksPage({
    ...request,
    filter,
    list: await listLinks(request.desk, filter),
    done:
      done === undefined
        ? null
        : { pair: await viewLink(request.desk, done), before: request.query('before') ?? 'none' },
  });
};

const decide = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const filter = filterOf((name) => textOf(form, name));
  const back = {
    state: filter.state,
    ...(filter.plan === '' ? {} : { plan: filter.plan }),
    ...(filter.page === 1 ? {} : { page: String(filter.page) }),
  };
  const pair = pairOfKey(textOf(form, 'pair'));
  const relation = relationOf(textOf(form, 'relation'));
  if (pair === undefined || relation === undefined) return { redirect: request.addresses.links(back) };
  const { held } = await setLink(request.desk, {
    ...pair,
    relation,
    reason: textOf(form, 'reason'),
    by: planner,
    seen: Number(textOf(form, 'seen')),
  });
  const said = { done: textOf(form, 'pair'), before: held ?? 'none' };
  return { redirect: request.addresses.links({ ...back, ...said }) };
};

const choose = async (request: StaffRequest): Promise<Answer> => {
  const [a, b] = [addressOf(request.query('first')), addressOf(request.query('second'))];
  if (a === undefined || b === undefined) return { redirect: request.addresses.links() };
  return linkPairPage({ ...request, pair: await viewLink(request.desk, { a, b }) });
};

/** Half of a pair's key. */
const addressOf = (text: string | undefined): IndicatorAddress | undefined =>
  text?.startsWith('[') ? pairOfKey(`${text.slice(0, -1)},${text.slice(1)}`)?.a : undefined;

export const linkHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/links', answer: list },
  { method: 'post', path: '/links', answer: decide },
  { method: 'get', path: '/links/pair', answer: choose },
];
