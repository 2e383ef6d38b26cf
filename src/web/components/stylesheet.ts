import bulletBar from './bullet-bar/bullet-bar.css';
import dataLinks from './data-links/data-links.css';
import differenceTable from './difference-table/difference-table.css';
import figure from './figure/figure.css';
import foundation from './foundation/foundation.css';
import gradeBadge from './grade-badge/grade-badge.css';
import gradeCounts from './grade-counts/grade-counts.css';
import municipalMap from './municipal-map/municipal-map.css';
import pageFrame from './page-frame/page-frame.css';
import scrollRegion from './scroll-region/scroll-region.css';
import smallMultiples from './small-multiples/small-multiples.css';
import trendChart from './trend-chart/trend-chart.css';
import year from './year/year.css';

/** The style of all components, foundation first. */
export const componentStyles = [
  foundation,
  pageFrame,
  scrollRegion,
  gradeBadge,
  gradeCounts,
  figure,
  dataLinks,
  differenceTable,
  bulletBar,
  trendChart,
  smallMultiples,
  year,
  municipalMap,
].join('\n');
