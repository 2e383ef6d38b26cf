import type { Child } from 'hono/jsx';
import type { Measured, PublishedPlan } from '#app/published';
import { MultiplesAxis, SmallMultiples } from '#components';
import type { Locale } from '#messages';
import { drawnTrend } from '../indicator/drawn-trend.ts';
import { LineFigures } from '../multiples/line-panel.tsx';

/** A line within its plan, with what stands above its chart. */
interface Side extends Measured {
  readonly plan: PublishedPlan;
  readonly heading: Child;
}

export interface SideBySideProps {
  /** Unique on the page. */
  readonly id: string;
  readonly sides: readonly Side[];
  readonly locale: Locale;
}

/** Lines beside each other as small charts, on one scale where they are of one unit; else that is said. */
export const SideBySide = ({ id, sides, locale }: SideBySideProps) => {
  const units = new Set(sides.flatMap(({ line }) => line.evaluation?.unit ?? []));
  const axis = units.size > 1 ? 'own' : 'shared';
  return (
    <>
      {axis === 'own' && <MultiplesAxis axis="own" locale={locale} />}
      <SmallMultiples
        axis={axis}
        panels={sides.map(({ plan, indicator, line, heading }, place) => {
          const chart = drawnTrend(plan, indicator, line, place, locale);
          return {
            heading,
            foot: <LineFigures plan={plan} line={line} locale={locale} />,
            chart: chart === null ? null : { ...chart, id: `${id}-${place}` },
          };
        })}
      />
    </>
  );
};
