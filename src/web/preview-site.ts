import { publishingMessages } from '#messages';
import { localeOf } from './components/index.ts';
import { createPublicSite } from './public/index.ts';
import type { PublicPreview } from './staff/index.ts';

/**
 * The public side from what is not published yet: the very pages that citizens will see, under another address and
 * with a line above them that says so. Its links stay inside; style sheets and scripts are those of the public side.
 */
export const createPreview =
  (siteName?: string): PublicPreview =>
  async (published, { base, path }) => {
    const site = createPublicSite({ published, ...(siteName === undefined ? {} : { siteName }) });
    const response = await site.request(path);
    const headers = new Headers(response.headers);
    for (const name of ['etag', 'content-encoding', 'content-length']) headers.delete(name);
    headers.set('Cache-Control', 'no-store');
    headers.set('X-Robots-Tag', 'noindex');
    const isPage = headers.get('content-type')?.startsWith('text/html') === true;
    const body = isPage ? inside(await response.text(), base, path) : await response.arrayBuffer();
    return new Response(body, { status: response.status, headers });
  };

const inside = (html: string, base: string, path: string): string =>
  html
    .replaceAll(/\b(href|action|src)="\/(?!assets\/|\/)/g, `$1="${base}/`)
    .replace(
      /<body[^>]*>/,
      (body) =>
        `${body}<aside class="preview-mark" aria-label="${publishingMessages.preview[localeOf(path)]}">${publishingMessages.previewMark[localeOf(path)]}</aside>`,
    );
