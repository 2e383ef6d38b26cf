import type { Child } from 'hono/jsx';
import type { Locale } from '#messages';
import { siteIcon } from './site-mark.tsx';

export interface EmbedFrameProps {
  readonly locale: Locale;
  readonly title: string;
  readonly stylesheet: string;
  readonly children: Child;
}

/** The document around something shown inside another site's page. Links in it open the site itself. */
export const EmbedFrame = ({ locale, title, stylesheet, children }: EmbedFrameProps) => (
  <html lang={locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" type="image/svg+xml" href={siteIcon} />
      <link rel="stylesheet" href={stylesheet} />
      <base target="_blank" />
    </head>
    <body class="embed">
      <main>{children}</main>
    </body>
  </html>
);
