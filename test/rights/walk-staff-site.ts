import { linksOf } from '../fixtures/page-forms.ts';

/** A page as somebody sees it. */
export interface SeenPage {
  readonly path: string;
  /** Its route: `/plans/:plan/edit/:topic`. */
  readonly route: string;
  readonly html: string;
}

interface WalkOptions {
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  /** `/staff` or `/en/staff`: the language it stays in. */
  readonly root: string;
  /** Where it begins beside the first page. */
  readonly first?: readonly string[];
  /** Pages looked at of each route: of many of one kind some will do. */
  readonly most: number;
  readonly get: (path: string) => Promise<Response>;
}

const pattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[.]/g, '\\.').replaceAll(/:\w+/g, '[^/]+')}$`);

/**
 * Every kind of page that somebody gets to by links, as the site's own list of routes tells kinds apart, in the language
 * it begins in. Pages of one route that say something else of themselves in their query are told apart by its names.
 */
export const walkStaffSite = async ({
  routes,
  root,
  first = [],
  most,
  get,
}: WalkOptions): Promise<readonly SeenPage[]> => {
  const known = [...new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path))]
    .filter((path) => path.startsWith(root))
    .map((path) => ({ path, test: pattern(path) }));
  const seen = new Map<string, number>();
  const asked = new Set<string>();
  const pages: SeenPage[] = [];
  const waiting = [...first, root, `${root}/account`];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (asked.has(path)) continue;
    asked.add(path);
    const url = new URL(path, 'http://here.invalid');
    const route = known.find(({ test }) => test.test(url.pathname))?.path;
    if (route === undefined) continue;
    const kind = `${route}?${[...new Set(url.searchParams.keys())].toSorted()}`;
    const times = seen.get(kind) ?? 0;
    if (times >= most) continue;
    seen.set(kind, times + 1);
    const answer = await get(path);
    const on = answer.headers.get('location');
    if (on !== null) waiting.push(on);
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await answer.text();
    pages.push({ path, route, html });
    waiting.push(...linksOf(html).map((link) => new URL(link, url).href.replace('http://here.invalid', '')));
  }
  return pages;
};
