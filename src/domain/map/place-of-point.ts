import type { Plan, PlanNode, Project } from '../plan/plan.ts';
import type { MapPoint } from './map-layer.ts';

/** What of a plan a point belongs to. */
export interface PlaceOfPoint {
  readonly node: PlanNode;
  /** null where it belongs to the measure itself. */
  readonly project: Project | null;
}

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

const is = (written: string | null, ...names: readonly (string | null)[]): boolean =>
  written !== null && names.some((name) => name !== null && bare(name) === bare(written));

/** Whether the point can be one of this plan: it names no plan, or this one by id or title. */
export const namesPlan = (point: MapPoint, { id, title }: Plan): boolean =>
  point.about !== undefined && (point.about.plan === null || is(point.about.plan, id, title));

/**
 * What a point of the map belongs to in this plan, by the names in its file: the id or title of a project, or of a
 * measure. A code (1-1) counts only where the file names the plan too, since other plans use the same ones. null where
 * it names nothing that this plan has.
 */
export const placeOfPoint = (plan: Plan, point: MapPoint): PlaceOfPoint | null => {
  const { about } = point;
  if (about === undefined || !namesPlan(point, plan)) return null;
  const project = plan.projects.find(({ id, title }) => is(about.project, title, id)) ?? null;
  const node = plan.nodes.find(({ id, title, code }) =>
    project === null
      ? is(about.node, title, `${code ?? ''}${title}`, id, about.plan === null ? null : code)
      : id === project.nodeId,
  );
  return node === undefined ? null : { node, project };
};

/** Whether a measure of the plan has the code that the point names; it counts only beside the plan's name. */
export const hasCodeOf = (plan: Plan, point: MapPoint): boolean =>
  plan.nodes.some(({ code }) => is(point.about?.node ?? null, code));
