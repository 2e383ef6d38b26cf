import type { MunicipalityCode } from '#domain';
import type { PublishedIndicator, PublishedPlan } from '../published-plan.ts';
import { type LinkedIndicator, linkedElsewhere } from './linked-elsewhere.ts';
import { municipalLines } from './municipal-lines.ts';
import { differingTerms, type Measured, type Term, termsOfMeasuring } from './terms.ts';

/** The figure of one municipality, by the plan that reports it. */
export interface MunicipalFigure extends Measured {
  readonly code: MunicipalityCode;
  readonly plan: PublishedPlan;
  /** own: a line of the indicator itself; else how the other plan's indicator belongs to it. */
  readonly relation: 'own' | LinkedIndicator['relation'];
  /** In what the measuring differs from that of the indicator it stands beside. */
  readonly differs: readonly Term[];
}

/**
 * The figures of one indicator by municipality: its own lines, and the indicators of other plans that people linked with
 * it as the same or that bear its name. In the order of 団体コード: never by value. Fewer than two municipalities are
 * nothing to compare: then it is empty.
 */
export const acrossMunicipalities = (
  plan: PublishedPlan,
  indicator: PublishedIndicator,
  plans: readonly PublishedPlan[],
): readonly MunicipalFigure[] => {
  const own = municipalLines(plan, indicator);
  const [first] = indicator.lines;
  const reference: Measured | undefined =
    own[0]?.measured ?? (first === undefined ? undefined : { indicator, line: first });
  if (reference === undefined || own.length === 0) return [];
  const figures = [
    ...own.map(
      ({ code, measured }): MunicipalFigure => ({
        ...measured,
        code,
        plan,
        relation: 'own',
        differs: differingTerms([reference], [measured], termsOfMeasuring),
      }),
    ),
    ...linkedElsewhere(plan, indicator, plans)
      .filter(({ relation }) => relation !== 'related')
      .flatMap((linked) =>
        municipalLines(linked.plan, linked.indicator).map(
          ({ code, measured }): MunicipalFigure => ({
            ...measured,
            code,
            plan: linked.plan,
            relation: linked.relation,
            differs: differingTerms([reference], [measured], termsOfMeasuring),
          }),
        ),
      ),
  ].toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return new Set(figures.map(({ code }) => code)).size < 2 ? [] : figures;
};
