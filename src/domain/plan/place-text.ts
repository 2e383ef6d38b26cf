import type { Place } from './provenance.ts';

/** A place in one short word a person can follow: 「L33:1-L33:80」, 「KPI!C5」, 「p.3」. */
export const placeText = (place: Place): string => {
  switch (place.kind) {
    case 'text':
      return `L${place.line}:${place.column}-L${place.endLine}:${place.endColumn}`;
    case 'cell':
      return `${place.sheet}!${place.cell}`;
    case 'page':
      return `p.${place.page}`;
    case 'entered':
      return '入力';
  }
};
