import type { Align } from './entry-sheets.ts';

interface Look {
  /** Of the letters, in points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly frame?: boolean;
  /** ARGB */
  readonly fill?: string;
  readonly color?: string;
}

/** Cells to fill in are yellow until they are filled. */
export const looks = {
  title: { size: 14, bold: true },
  heading: { size: 11, bold: true },
  text: { size: 10 },
  term: { size: 10, bold: true },
  head: { size: 10, bold: true, frame: true, fill: 'FFE6E6E6' },
  answerHead: { size: 10, bold: true, frame: true, fill: 'FF1F4E79', color: 'FFFFFFFF' },
  cell: { size: 10, frame: true },
  answer: { size: 10, frame: true, fill: 'FFFFF5CC' },
} as const satisfies Record<string, Look>;

const thin = { style: 'thin', color: { argb: 'FF808080' } } as const;

/** Above the first row of another node. */
const strong = { style: 'medium', color: { argb: 'FF595959' } } as const;

type Upright = 'top' | 'middle' | 'bottom';

/** Family 3 (gothic) and character set 128 (Japanese): Windows then finds a Japanese gothic for a missing font. */
const font = { name: 'BIZ UDGothic', family: 3, charset: 128 } as const;

/** A style. `opens`: the row is the first of its node. Every cell holds text as it is typed (「@」), so that no program makes a date or formula of it. */
export const styleOf = (
  look: keyof typeof looks,
  align: Align,
  {
    wrap = true,
    upright = 'middle',
    opens = false,
  }: { readonly wrap?: boolean; readonly upright?: Upright; readonly opens?: boolean } = {},
) => {
  const { size, bold = false, frame = false, fill, color }: Look = looks[look];
  return {
    numFmt: '@',
    font: { ...font, size, bold, ...(color === undefined ? {} : { color: { argb: color } }) },
    alignment: {
      horizontal: align,
      vertical: upright,
      wrapText: wrap,
      ...(frame && align !== 'center' ? { indent: 1 } : {}),
    },
    ...(frame ? { border: { top: opens ? strong : thin, left: thin, bottom: thin, right: thin } } : {}),
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: fill } } }),
  };
};

/** Excel counts widths in digits of its standard font (7 pixels), with 5 pixels of padding. */
export const widthOf = (characters: number): number => (characters * 12 + 5) / 7;
