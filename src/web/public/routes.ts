import { homePage } from './pages/home/home-page.tsx';
import { indicatorPage } from './pages/indicator/indicator-page.tsx';
import { nodePage } from './pages/node/node-page.tsx';
import { planPage } from './pages/plan/plan-page.tsx';
import { ratingsPage } from './pages/ratings/ratings-page.tsx';
import type { PublicPage } from './public-page.ts';

/** Every page of the public side. What stands here is run by the tests on every fixture. */
export const routes: readonly PublicPage[] = [homePage, planPage, nodePage, indicatorPage, ratingsPage];
