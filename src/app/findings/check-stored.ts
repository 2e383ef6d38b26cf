import { createHash } from 'node:crypto';
import { runChecks } from '#checks';
import {
  type Finding,
  findingFigures,
  findingIdentity,
  type Plan,
  type StatedFinding,
  type Stores,
  stateFindings,
} from '#domain';
import type { CheckSettings } from '../check-settings.ts';
import { checkSurroundings } from '../links/check-surroundings.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';

/** Names a finding in addresses: another text as soon as it says something else. */
export const findingKey = (finding: Finding): string =>
  createHash('sha256')
    .update(`${findingIdentity(finding)}\n${findingFigures(finding)}`)
    .digest('hex')
    .slice(0, 24);

export interface StoredFindings {
  readonly plan: Plan;
  /** In the order of the document. */
  readonly findings: readonly StatedFinding[];
}

export interface CheckStoredOptions {
  /** ISO date in Japan. */
  readonly today: string;
  /** Fiscal year whose results are checked; the last with results when absent. */
  readonly reportingYear?: number;
  readonly settings?: CheckSettings;
}

/**
 * Checks a stored plan against itself, the other stored plans and its last publication, and tells of each finding
 * whether it is answered. Throws `PlanNotFoundError`.
 */
export const checkStored = async (
  stores: Stores,
  planId: string,
  { today, reportingYear, settings = {} }: CheckStoredOptions,
): Promise<StoredFindings> => {
  const plan = await stores.plans.find(planId);
  if (plan === undefined) throw new PlanNotFoundError(planId);
  const checked = { plan, ...(reportingYear === undefined ? {} : { reportingYear }) };
  const beside = await checkSurroundings(stores, planId);
  const links = [...(beside.links ?? []), ...(settings.links ?? [])];
  const findings = runChecks([checked], { ...settings, ...beside, links, today });
  return { plan, findings: stateFindings(findings, await stores.explanations.list()) };
};
