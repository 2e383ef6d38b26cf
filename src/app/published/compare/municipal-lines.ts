import { findMunicipalityByCode, type MunicipalityCode } from '#domain';
import { municipalityOfLine } from '../by-municipality.ts';
import type { PublishedIndicator, PublishedPlan } from '../published-plan.ts';
import type { Measured } from './terms.ts';

/** Lines that are those of a municipality; the only line of a plan that has only one. Of nothing, none. */
export const municipalLines = (
  plan: PublishedPlan | undefined,
  indicator: PublishedIndicator | undefined,
): readonly { readonly code: MunicipalityCode; readonly measured: Measured }[] => {
  if (plan === undefined || indicator === undefined) return [];
  const { municipalities } = plan.publication.plan;
  // A breakdown of a city's own figure by something else is not the city's figure.
  const alone = municipalities.length === 1 && indicator.lines.length === 1 ? municipalities[0] : undefined;
  return indicator.lines.flatMap((line) => {
    const code = municipalityOfLine(plan, line) ?? alone;
    return code === undefined || findMunicipalityByCode(code) === undefined
      ? []
      : [{ code, measured: { indicator, line } }];
  });
};
