import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';

/** Names and addresses of this computer itself: what the staff side may be served on until there are accounts. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);

const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Who may use the staff side. Until there are accounts: whoever sits at this computer. The one place to change when
 * there are. It refuses
 * - another name in `Host`, so that no outside name can be pointed at this computer to reach it from a web page,
 * - what a proxy has passed on, since that may come from anywhere,
 * - changes that another site has sent: a form of ours always names its own origin (there is no cookie to steal,
 *   yet a foreign page could post to this address).
 */
export const gate = (refuse: MiddlewareHandler): MiddlewareHandler =>
  createMiddleware(async (c, next) => {
    const url = new URL(c.req.url);
    const local = isLoopback(url.hostname) && forwarded.every((name) => c.req.header(name) === undefined);
    const harmless = c.req.method === 'GET' || c.req.method === 'HEAD';
    const site = c.req.header('sec-fetch-site');
    const ours = c.req.header('origin') === url.origin && (site === undefined || site === 'same-origin');
    if (local && (harmless || ours)) return next();
    return refuse(c, next);
  });

/**
 * Whether a change was sent by a page of ours. Behind a proxy the scheme may differ, the host does not. A browser that
 * names no origin at all for a form has not sent it from our pages.
 */
export const cameFromHere = (c: Context): boolean => {
  const [origin, site, host] = [c.req.header('origin'), c.req.header('sec-fetch-site'), c.req.header('host')];
  if (site !== undefined && site !== 'same-origin') return false;
  return (
    origin !== undefined && URL.canParse(origin) && new URL(origin).host === (host ?? new URL(c.req.url).host)
  );
};
