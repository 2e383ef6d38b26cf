import { type MapPoint, type Project, placeOfPoint } from '#domain';
import type { PublishedNode, PublishedPlan } from './published-plan.ts';

/** What of a publication a point belongs to. */
export interface PointSubject {
  readonly node: PublishedNode;
  /** null where it belongs to the measure itself. */
  readonly project: Project | null;
}

/** What a point of the map belongs to in this publication; null where it names nothing that is in it. */
export const pointSubject = ({ publication, nodes }: PublishedPlan, point: MapPoint): PointSubject | null => {
  const place = placeOfPoint(publication.plan, point);
  const node = place === null ? undefined : nodes.get(place.node.id);
  return place === null || node === undefined ? null : { node, project: place.project };
};
