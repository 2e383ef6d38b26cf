import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { BulletBar, type BulletBarProps, bulletDomain } from '../bullet-bar/bullet-bar.tsx';
import { TrendChart, type TrendChartProps } from '../trend-chart/trend-chart.tsx';
import { absoluteChart } from './absolute.ts';
import { colourOf, type PictureTone, pictureStyle } from './picture-style.ts';
import { wrapText } from './wrap-text.ts';

export interface PictureProps {
  readonly title: string;
  readonly tone: PictureTone;
  /** The grade with its symbol; or why there is none. */
  readonly grade: string;
  readonly sentence: string;
  readonly bullet: BulletBarProps;
  readonly trend: TrendChartProps | null;
  /** Where it comes from: plan, edition, address. */
  readonly source: string;
  readonly description: string;
}

const face = "'BIZ UDGothic','BIZ UDPGothic','Noto Sans JP','Noto Sans CJK JP','Hiragino Sans',sans-serif";

interface LinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  /** Of the first line's foot. */
  readonly y: number;
  readonly size: number;
  readonly step: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

const Lines = ({ lines, x, y, size, step, bold = false, colour = colourOf('ink') }: LinesProps) => (
  <>
    {lines.map((line, place) => (
      <text x={x} y={y + place * step} font-size={size} font-weight={bold ? 700 : 400} fill={colour}>
        {line}
      </text>
    ))}
  </>
);

interface FrameProps {
  readonly width: number;
  readonly height: number;
  readonly of: PictureProps;
  /** Markup of the charts in it, which the style is for. */
  readonly charts: string;
  readonly children: Child;
}

const Frame = ({ width, height, of, charts, children }: FrameProps) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
    role="img"
    font-family={face}
  >
    <title>{of.title}</title>
    <desc>{of.description}</desc>
    <style>{raw(pictureStyle(of.tone, charts))}</style>
    <rect width={width} height={height} fill={colourOf('paper')} />
    {children}
  </svg>
);

/** Size of the badge's letters; its width follows the text. */
const Badge = ({ of, x, y, size }: { of: PictureProps; x: number; y: number; size: number }) => {
  const width = [...of.grade].length * size + size;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={size * 1.75}
        rx={size / 3}
        fill={colourOf(`${of.tone}-soft`)}
        stroke={colourOf(of.tone)}
      />
      <text
        x={x + width / 2}
        y={y + size * 1.22}
        font-size={size}
        font-weight={700}
        text-anchor="middle"
        fill={colourOf(`${of.tone}-ink`)}
      >
        {of.grade}
      </text>
    </>
  );
};

const bulletPart = (bullet: BulletBarProps, place: Parameters<typeof absoluteChart>[1]): string =>
  bulletDomain(bullet) === null ? '' : absoluteChart(String(<BulletBar {...bullet} />), place);

/** The chart of an indicator as a picture of its own, 720 pixels wide: name, grade, sentence, chart, source. */
export const chartPicture = (of: PictureProps): string => {
  const title = wrapText(of.title, 30, 2);
  const sentence = wrapText(of.sentence, 41, 4);
  const source = wrapText(of.source, 54, 2);
  const badge = 24 + title.length * 32 + 4;
  const words = badge + 62;
  const bar = words + sentence.length * 25 - 4;
  const hasBar = bulletDomain(of.bullet) !== null;
  const chart = bar + (hasBar ? 76 : 8);
  const line = of.trend === null ? '' : String(<TrendChart {...of.trend} />);
  const drawn = line.startsWith('<svg');
  const bullet = bulletPart(of.bullet, { x: 28, y: bar, width: 664, height: 64 });
  const trend = drawn ? absoluteChart(line, { x: 28, y: chart, width: 664, height: 336 }) : '';
  const foot = chart + (drawn ? 336 : 0) + 24;
  const height = foot + source.length * 18 + 12;
  return String(
    <Frame width={720} height={height} of={of} charts={bullet + trend}>
      <Lines lines={title} x={28} y={48} size={24} step={32} bold />
      <Badge of={of} x={28} y={badge} size={16} />
      <Lines lines={sentence} x={28} y={words} size={16} step={25} />
      {raw(bullet)}
      {raw(trend)}
      <Lines lines={source} x={28} y={foot} size={12} step={18} colour={colourOf('ink-soft')} />
    </Frame>,
  );
};

/** What other sites show when somebody links to the indicator's page: 1200 by 630, large letters, no small print. */
export const cardPicture = (of: PictureProps): string => {
  const title = wrapText(of.title, 20, 2);
  const sentence = wrapText(of.sentence, 33, 3);
  const badge = 92 + title.length * 70;
  const bullet = bulletPart(of.bullet, { x: 60, y: 494, width: 1080, height: 64 });
  return String(
    <Frame width={1200} height={630} of={of} charts={bullet}>
      <rect width={1200} height={14} fill={colourOf('accent')} />
      <Lines lines={title} x={60} y={110} size={54} step={70} bold />
      <Badge of={of} x={60} y={badge - 24} size={32} />
      <Lines lines={sentence} x={60} y={badge + 90} size={32} step={48} />
      {raw(bullet)}
      <Lines
        lines={wrapText(of.source, 53, 1)}
        x={60}
        y={600}
        size={20}
        step={28}
        colour={colourOf('ink-soft')}
      />
    </Frame>,
  );
};
