import { feed } from './files/feed.ts';
import { robots, sitemapOf, sitemapPartsOf } from './files/sitemap.ts';
import { accessibilityPage } from './pages/accessibility/accessibility-page.tsx';
import { comparePage } from './pages/compare/compare-page.tsx';
import { compareMovementPage } from './pages/compare/movement-page.tsx';
import {
  compareMunicipalitiesOfYearPage,
  compareMunicipalitiesPage,
} from './pages/compare/municipalities-page.tsx';
import { comparePlansPage } from './pages/compare/plans-page.tsx';
import { compareYearsPage } from './pages/compare/years-page.tsx';
import { correctionsPage, planCorrectionsPage } from './pages/corrections/corrections-page.tsx';
import { divisionPage, divisionsPage } from './pages/division/division-page.tsx';
import { externalReviewPage } from './pages/external-review/external-review-page.tsx';
import { reviewFile } from './pages/external-review/review-file.ts';
import { homePage } from './pages/home/home-page.tsx';
import { indicatorPage } from './pages/indicator/indicator-page.tsx';
import { municipalitiesPage } from './pages/municipality/municipalities-page.tsx';
import { municipalityPage } from './pages/municipality/municipality-page.tsx';
import { pointsFile } from './pages/municipality/points-file.ts';
import { nodePage } from './pages/node/node-page.tsx';
import { planPage } from './pages/plan/plan-page.tsx';
import { projectPage } from './pages/project/project-page.tsx';
import { ratingPage } from './pages/rating/rating-page.tsx';
import { ratingsPage } from './pages/ratings/ratings-page.tsx';
import { searchIndex } from './pages/search/search-index.ts';
import { searchPage } from './pages/search/search-page.tsx';
import { cardPng, chartPng, chartSvg } from './pages/share/chart-files.ts';
import { embedPage } from './pages/share/embed-page.tsx';
import { changesPage } from './pages/versions/changes-page.tsx';
import { versionPage } from './pages/versions/version-page.tsx';
import { versionsPage } from './pages/versions/versions-page.tsx';
import type { PublicFile, PublicPage } from './public-page.ts';

/** Every page of the public side. What stands here is run by the tests on every fixture. */
export const routes: readonly PublicPage[] = [
  homePage,
  planPage,
  nodePage,
  projectPage,
  indicatorPage,
  ratingPage,
  municipalitiesPage,
  municipalityPage,
  divisionsPage,
  divisionPage,
  ratingsPage,
  correctionsPage,
  planCorrectionsPage,
  externalReviewPage,
  versionsPage,
  versionPage,
  changesPage,
  comparePage,
  compareYearsPage,
  compareMovementPage,
  comparePlansPage,
  compareMunicipalitiesPage,
  compareMunicipalitiesOfYearPage,
  accessibilityPage,
  searchPage,
  embedPage,
];

/** Everything else that the public side has an address for. */
export const files: readonly PublicFile[] = [
  searchIndex,
  pointsFile,
  reviewFile,
  chartSvg,
  chartPng,
  cardPng,
  feed,
  sitemapOf(routes),
  sitemapPartsOf(routes),
  robots,
];
