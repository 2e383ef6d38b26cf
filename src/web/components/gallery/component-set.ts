import { bulletBarExamples } from '../bullet-bar/bullet-bar-examples.tsx';
import { dataLinksExamples } from '../data-links/data-links-examples.tsx';
import { differenceTableExamples } from '../difference-table/difference-table-examples.tsx';
import { figureExamples } from '../figure/figure-examples.tsx';
import { gradeBadgeExamples } from '../grade-badge/grade-badge-examples.tsx';
import { gradeCountsExamples } from '../grade-counts/grade-counts-examples.tsx';
import { municipalMapExamples } from '../municipal-map/municipal-map-examples.tsx';
import { scrollRegionExamples } from '../scroll-region/scroll-region-examples.tsx';
import { smallMultiplesExamples } from '../small-multiples/small-multiples-examples.tsx';
import { trendChartExamples } from '../trend-chart/trend-chart-examples.tsx';
import { yearExamples } from '../year/year-examples.tsx';
import type { ComponentExamples } from './component-examples.ts';

/** Every component that pages are made of, with its examples. A test names those that are missing. */
export const componentSet: readonly ComponentExamples[] = [
  ...gradeBadgeExamples,
  ...gradeCountsExamples,
  ...figureExamples,
  ...bulletBarExamples,
  ...trendChartExamples,
  ...smallMultiplesExamples,
  ...municipalMapExamples,
  ...differenceTableExamples,
  ...yearExamples,
  ...dataLinksExamples,
  ...scrollRegionExamples,
];
