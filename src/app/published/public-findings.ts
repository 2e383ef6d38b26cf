import { type Publication, type StatedFinding, stateFindings } from '#domain';

type Told = Pick<Publication, 'findings' | 'explanations'>;

const kept = new WeakMap<Told, readonly StatedFinding[]>();

/**
 * The findings readers are told of: where the published document contradicts itself, each with what was explained
 * about it. Warnings and notes are work for the planning section; they stay in the publication's record. Every page
 * of a publication asks, and a publication never changes: they are found once.
 */
export const publicFindings = (publication: Told): readonly StatedFinding[] => {
  const found = kept.get(publication);
  if (found !== undefined) return found;
  const { findings, explanations = [] } = publication;
  const told = stateFindings(findings, explanations).filter(({ finding }) => finding.severity === 'error');
  kept.set(publication, told);
  return told;
};
