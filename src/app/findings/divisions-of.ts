import type { Finding, Plan } from '#domain';

/**
 * The divisions that can answer a finding, by name: the indicator's, else those of the projects quoted, else those
 * of everything that stands on its node. Empty where the plan names none.
 */
export const divisionsOf = (plan: Plan, finding: Finding): readonly string[] => {
  const indicator = plan.indicators.find(({ id }) => id === finding.indicator);
  if (indicator !== undefined && indicator.divisions.length > 0) return indicator.divisions;
  const quoted = new Set(finding.quotes.flatMap(({ at }) => (at?.kind === 'project' ? [at.projectId] : [])));
  const projects = plan.projects.filter(({ id }) => quoted.has(id)).flatMap(({ divisions }) => divisions);
  if (projects.length > 0) return [...new Set(projects)];
  const placed = new Set(
    plan.placements.filter(({ nodeId }) => nodeId === finding.node).map(({ indicatorId }) => indicatorId),
  );
  return [
    ...new Set([
      ...plan.indicators.filter(({ id }) => placed.has(id)).flatMap(({ divisions }) => divisions),
      ...plan.projects.filter(({ nodeId }) => nodeId === finding.node).flatMap(({ divisions }) => divisions),
    ]),
  ];
};
