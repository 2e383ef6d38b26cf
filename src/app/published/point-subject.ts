import type { MapPoint, Project } from '#domain';
import type { PublishedNode, PublishedPlan } from './published-plan.ts';

/** What of a plan a point belongs to. */
export interface PointSubject {
  readonly node: PublishedNode;
  /** null where it belongs to the measure itself. */
  readonly project: Project | null;
}

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/**
 * What a point of the map belongs to in this plan, by the names in its file: the id or title of a project, or of a
 * measure. A code (1-1) counts only where the file names the plan too, since other plans use the same ones. null where
 * it names nothing that this plan has.
 */
export const pointSubject = ({ publication, nodes }: PublishedPlan, point: MapPoint): PointSubject | null => {
  const { about } = point;
  if (about === undefined) return null;
  const is = (written: string | null, ...names: readonly (string | null)[]) =>
    written !== null && names.some((name) => name !== null && bare(name) === bare(written));
  const { plan, planId } = publication;
  if (about.plan !== null && !is(about.plan, planId, plan.title)) return null;
  const project = plan.projects.find(({ id, title }) => is(about.project, title, id)) ?? null;
  const node =
    project === null
      ? [...nodes.values()].find(({ node: { id, title, code } }) =>
          is(about.node, title, `${code ?? ''}${title}`, id, about.plan === null ? null : code),
        )
      : nodes.get(project.nodeId);
  return node === undefined ? null : { node, project };
};
