import type { Doubt } from '#domain';
import { documentDoubts } from '#messages';
import type { PageMarks } from '../page/page-marks.ts';
import { placeOn } from './source-texts.ts';

type Notice = Omit<Doubt, 'nodeId' | 'indicatorId'>;

/** Text laid under an image by character recognition may be wrong in any letter. */
export const recognisedReason = documentDoubts.page.recognised.ja;

export const isRecognised = ({ recognised, glyphs }: PageMarks): boolean =>
  recognised > 0 && recognised * 2 >= glyphs.length;

/** What a person should know about a page: that it holds pictures only, or letters that cannot be told. */
export const noticesOf = (page: PageMarks): Notice[] => {
  const { shown, glyphs, unknown, walls, paintsMore } = page;
  const whole = { left: 0, top: 0, right: shown.width, bottom: shown.height };
  const notice = (reason: string): Notice => ({
    kind: 'text',
    place: placeOn({ ...page, turned: 0 }, whole),
    about: `${page.page}ページ`,
    raw: '',
    reason,
  });
  const printed = glyphs.filter(({ text }) => text.trim() !== '').length;
  return [
    ...(printed === 0 && (paintsMore || walls.length > 0)
      ? [notice(documentDoubts.page.picturesOnly.ja)]
      : []),
    ...(isRecognised(page) ? [notice(recognisedReason)] : []),
    ...(unknown > 0 ? [notice(documentDoubts.page.fontWithoutText(`${unknown}`).ja)] : []),
  ];
};
