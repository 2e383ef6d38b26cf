import type { Look } from '#app';
import type { Locale } from '#messages';
import { LinesView } from './lines-view.tsx';
import { PageView } from './page-view.tsx';
import { SheetView } from './sheet-view.tsx';

export interface LookProps<L = Look> {
  readonly look: L;
  readonly locale: Locale;
  /** Name of the region, where several stand on a page. */
  readonly label?: string | undefined;
  /** Name on the page of what is marked; several looks on one page have none. */
  readonly markId?: string | undefined;
}

/** Part of a document with a place marked. */
export const LookView = ({ look, ...rest }: LookProps) => {
  switch (look.kind) {
    case 'lines':
      return <LinesView look={look} {...rest} />;
    case 'sheet':
      return <SheetView look={look} {...rest} />;
    case 'page':
      return <PageView look={look} {...rest} />;
  }
};
