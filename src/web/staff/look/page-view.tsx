import type { PageDrawing, PageLook } from '#app';
import { ScrollRegion } from '#components';
import { type Locale, sourceViewMessages as words } from '#messages';
import { inJapanese } from '../staff-page.ts';
import type { LookProps } from './look-view.tsx';

/** Pixels a point is drawn with: 9-point print stays legible, and A4 lying fits a wide screen. */
const scale = 1.3;

/** Part of a page, drawn from the characters and ruling lines that were read. */
export const PageView = ({ look, locale, label, markId }: LookProps<PageLook>) => (
  <ScrollRegion label={label ?? words.page(look.page)[locale]}>
    <div class="look look-page" {...inJapanese(locale)}>
      {look.headings && (
        <Drawing drawing={look.headings} title={words.headingsOf[locale]} locale={locale} marked={null} />
      )}
      <Drawing
        drawing={look.drawing}
        title={words.page(look.page)[locale]}
        marked={look.marked}
        locale={locale}
        markId={markId}
      />
    </div>
  </ScrollRegion>
);

interface DrawingProps {
  readonly drawing: PageDrawing;
  readonly title: string;
  readonly marked: PageLook['marked'];
  readonly locale: Locale;
  readonly markId?: string | undefined;
}

/** More of a page's text than this is not read out at once; it stands in the values themselves. */
const longestDescription = 600;

const Drawing = ({ drawing: { frame, texts, walls }, title, marked, locale, markId }: DrawingProps) => {
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  return (
    <svg
      role="img"
      viewBox={[frame.left, frame.top, width, height].map(round).join(' ')}
      width={round(width * scale)}
      height={round(height * scale)}
    >
      <title lang={locale}>{title}</title>
      <desc lang="ja">
        {texts
          .map(({ text }) => text)
          .join(' ')
          .slice(0, longestDescription)}
      </desc>
      {marked && (
        <rect
          id={markId}
          class="look-mark"
          x={round(marked.left - 1.5)}
          y={round(marked.top - 1.5)}
          width={round(marked.right - marked.left + 3)}
          height={round(marked.bottom - marked.top + 3)}
          rx="1.5"
        />
      )}
      {walls.map(({ axis, at, from, to }) =>
        axis === 'horizontal' ? (
          <line class="look-wall" x1={round(from)} x2={round(to)} y1={round(at)} y2={round(at)} />
        ) : (
          <line class="look-wall" x1={round(at)} x2={round(at)} y1={round(from)} y2={round(to)} />
        ),
      )}
      {texts.map((text) => {
        const [x, y] = [round((text.left + text.right) / 2), round((text.top + text.bottom) / 2)];
        return (
          <text
            class="look-print"
            x={x}
            y={y}
            font-size={round(text.size)}
            textLength={text.direction === 0 ? round(text.right - text.left) : undefined}
            lengthAdjust="spacingAndGlyphs"
            transform={text.direction === 0 ? undefined : `rotate(${text.direction} ${x} ${y})`}
          >
            {text.text}
          </text>
        );
      })}
    </svg>
  );
};

const round = (value: number): number => Math.round(value * 10) / 10;
