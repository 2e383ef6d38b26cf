import type { MunicipalityCode } from '#domain';
import type { PublishedIndicator, PublishedPlan } from '../published-plan.ts';
import { type LinkedIndicator, linkedElsewhere } from './linked-elsewhere.ts';
import { municipalLines } from './municipal-lines.ts';
import { differingTerms, type Measured, type Term, termsOfMeasuring } from './terms.ts';

/** Where a municipality's figure comes from. */
interface Source {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
  /** own: a line of the indicator itself; else how the other plan's indicator belongs to it. */
  readonly relation: 'own' | LinkedIndicator['relation'];
}

/** The figure of one municipality, by the plan that reports it. */
export interface MunicipalFigure extends Source, Measured {
  readonly code: MunicipalityCode;
  /** In what the measuring differs from that of the indicator it stands beside. */
  readonly differs: readonly Term[];
}

/** A municipality that the newest publication has a figure of, and that of the year in question has not. */
export interface MunicipalGap extends Source {
  readonly code: MunicipalityCode;
  /** unpublished: the plan has no publication of that year · absent: it has, without such a line. */
  readonly why: 'unpublished' | 'absent';
}

/** Both in the order of 団体コード: never by value. */
export interface MunicipalComparison {
  readonly figures: readonly MunicipalFigure[];
  readonly gaps: readonly MunicipalGap[];
}

/** In the order of 団体コード. */
export const inOrderOfCodes = <Row extends { readonly code: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));

/** The indicator, and those of other plans that people linked with it as the same or that bear its name. */
export const municipalSources = (
  plan: PublishedPlan,
  indicator: PublishedIndicator,
  plans: readonly PublishedPlan[],
): readonly Source[] => [
  { plan, indicator, relation: 'own' },
  ...linkedElsewhere(plan, indicator, plans).filter(({ relation }) => relation !== 'related'),
];

/**
 * The figures of one indicator by municipality. `plans` are the newest publications, by which it is known what belongs
 * together; `then` those of the year whose figures are asked for, the newest themselves when absent. Fewer than two
 * municipalities are nothing to compare: then it is empty.
 */
export const acrossMunicipalities = (
  plan: PublishedPlan,
  indicator: PublishedIndicator,
  plans: readonly PublishedPlan[],
  then: readonly PublishedPlan[] = plans,
): MunicipalComparison => {
  const nothing = { figures: [], gaps: [] };
  if (municipalLines(plan, indicator).length === 0) return nothing;
  const parts = municipalSources(plan, indicator, plans).map((source) => {
    const of = then.find(({ publication }) => publication.planId === source.plan.publication.planId);
    const lines = municipalLines(of, of?.indicators.get(source.indicator.indicator.id));
    const known = new Set(lines.map(({ code }) => code));
    const missing = municipalLines(source.plan, source.indicator).filter(({ code }) => !known.has(code));
    return { source: { ...source, plan: of ?? source.plan }, lines, missing, isPublished: of !== undefined };
  });
  const [reference] = parts.flatMap(({ lines }) => lines);
  const figures = parts.flatMap(({ source, lines }) =>
    lines.map(
      ({ code, measured }): MunicipalFigure => ({
        ...source,
        ...measured,
        code,
        differs: reference ? differingTerms([reference.measured], [measured], termsOfMeasuring) : [],
      }),
    ),
  );
  if (new Set(figures.map(({ code }) => code)).size < 2) return nothing;
  const gaps = parts.flatMap(({ source, missing, isPublished }) =>
    missing.map(
      ({ code }): MunicipalGap => ({ ...source, code, why: isPublished ? 'absent' : 'unpublished' }),
    ),
  );
  return { figures: inOrderOfCodes(figures), gaps: inOrderOfCodes(gaps) };
};
