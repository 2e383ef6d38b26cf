import { type Publication, type StatedFinding, stateFindings } from '#domain';

/**
 * The findings readers are told of: where the published document contradicts itself, each with what was explained
 * about it. Warnings and notes are work for the planning section; they stay in the publication's record.
 */
export const publicFindings = ({
  findings,
  explanations = [],
}: Pick<Publication, 'findings' | 'explanations'>): readonly StatedFinding[] =>
  stateFindings(findings, explanations).filter(({ finding }) => finding.severity === 'error');
