export { BulletBar, type BulletBarProps, BulletKey, bulletDomain } from './bullet-bar/bullet-bar.tsx';
export { DataLinks } from './data-links/data-links.tsx';
export { type DifferenceRow, DifferenceTable } from './difference-table/difference-table.tsx';
export { Quantity, quantityText } from './figure/quantity.tsx';
export { Absence, RecordedFigure } from './figure/recorded-figure.tsx';
export { withDesignTokens } from './foundation/design-tokens.ts';
export { onOneLine } from './foundation/on-one-line.ts';
export type { ComponentExamples, ExampleState } from './gallery/component-examples.ts';
export { componentSet } from './gallery/component-set.ts';
export { GradeBadge } from './grade-badge/grade-badge.tsx';
export { OverrideNote } from './grade-badge/override-note.tsx';
export { GradeCounts } from './grade-counts/grade-counts.tsx';
export { inOtherLanguage, localeOf } from './language-of-path.ts';
export {
  type MapValue,
  MunicipalMap,
  type MunicipalMapProps,
} from './municipal-map/municipal-map.tsx';
export { EmbedFrame } from './page-frame/embed-frame.tsx';
export { type Crumb, PageFrame, type PageFrameProps } from './page-frame/page-frame.tsx';
export { cardPicture, chartPicture, type PictureProps } from './picture/picture.tsx';
export { ScrollRegion } from './scroll-region/scroll-region.tsx';
export { documentMarkup, shownMarkup } from './shown-markup.ts';
export {
  type MultiplePanel,
  MultiplesAxis,
  MultiplesKey,
  SmallMultiples,
  type SmallMultiplesProps,
  yearsOfAll,
} from './small-multiples/small-multiples.tsx';
export { strictHeaders, strictHeadersToEmbed, strictHeadersWithScripts } from './strict-headers.ts';
export { componentStyles } from './stylesheet.ts';
export type { TrendBoundary } from './trend-chart/trend-boundary.ts';
export {
  type TrendAnchor,
  TrendChart,
  type TrendChartProps,
  TrendKey,
  type TrendPath,
  type TrendPoint,
} from './trend-chart/trend-chart.tsx';
export { FiscalYear } from './year/fiscal-year.tsx';
export { spokenYears, YearText } from './year/year-text.tsx';
