import type { Finding, Publication } from '#domain';

/**
 * The findings readers are told of: where the published document contradicts itself. Warnings and notes are
 * work for the planning section; they stay in the publication's record.
 */
export const publicFindings = ({ findings }: Pick<Publication, 'findings'>): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'error');
