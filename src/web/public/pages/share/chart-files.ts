import { type Published, type PublishedLine, plansOf, type YearOrEdition } from '#app/published';
import { cardPicture, chartPicture, shownMarkup } from '#components';
import type { Addresses } from '../../addresses.ts';
import type { PublicFile, PublicRequest } from '../../public-page.ts';
import { pictureOf } from './picture-of.ts';

const isDrawn = (line: PublishedLine): boolean => line.evaluation !== null;

const everyLine =
  (address: (addresses: Addresses, planId: string, indicatorId: string, line: number) => string) =>
  async (published: Published, addresses: Addresses, year?: YearOrEdition): Promise<readonly string[]> =>
    (await plansOf(published, year)).flatMap((plan) =>
      [...plan.indicators.values()].flatMap(({ indicator, lines }) =>
        lines.flatMap((line, place) =>
          isDrawn(line) ? [address(addresses, plan.publication.planId, indicator.id, place + 1)] : [],
        ),
      ),
    );

/** The chart of the line that the path names (`chart-2.svg`), or of the first. */
const drawn = async (
  { published, params, year, locale, site }: PublicRequest,
  draw: typeof chartPicture,
): Promise<string | undefined> => {
  const plan = await published.plan(params.plan ?? '', year);
  const indicator = plan?.indicators.get(params.indicator ?? '');
  const place = Number(/-(\d+)\./.exec(params.chart ?? '-1.')?.[1]) - 1;
  const line = indicator?.lines[place];
  if (plan === undefined || indicator === undefined || line === undefined) return undefined;
  const of = pictureOf(plan, indicator, line, locale, site.siteName);
  return of === null ? undefined : shownMarkup(draw(of));
};

/** Each line's chart as a picture in lines, with its words and its source. */
export const chartSvg: PublicFile = {
  path: '/plans/:plan/indicators/:indicator/:chart{chart-\\d+\\.svg}',
  type: 'image/svg+xml; charset=utf-8',
  ofYear: true,
  addresses: everyLine((addresses, planId, id, line) => addresses.chart(planId, id, line, 'svg')),
  content: (request) => drawn(request, chartPicture),
};

/** The same in dots, twice as fine as a screen. */
export const chartPng: PublicFile = {
  path: '/plans/:plan/indicators/:indicator/:chart{chart-\\d+\\.png}',
  type: 'image/png',
  ofYear: true,
  isPicture: true,
  addresses: everyLine((addresses, planId, id, line) => addresses.chart(planId, id, line, 'png')),
  content: async (request) => {
    const svg = await drawn(request, chartPicture);
    return svg === undefined ? undefined : request.site.picture?.(svg, 2);
  },
};

/** What other sites show beside a link to the indicator: its first line, in Japanese. */
export const cardPng: PublicFile = {
  path: '/plans/:plan/indicators/:indicator/card.png',
  type: 'image/png',
  inOneLanguage: true,
  isPicture: true,
  addresses: async (published, addresses) =>
    (await published.plans()).flatMap((plan) =>
      [...plan.indicators.values()].flatMap(({ indicator, lines: [first] }) =>
        first !== undefined && isDrawn(first) ? [addresses.card(plan.publication.planId, indicator.id)] : [],
      ),
    ),
  content: async (request) => {
    const svg = await drawn(request, cardPicture);
    return svg === undefined ? undefined : request.site.picture?.(svg, 1);
  },
};
