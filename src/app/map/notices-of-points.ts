import type { ReadPoint } from '#documents';
import {
  type Area,
  hasCodeOf,
  joinNotices,
  liesIn,
  type MapLayer,
  type MapNotice,
  type MapPoint,
  namesPlan,
  type PlaceOfPoint,
  type Plan,
  placeOfPoint,
} from '#domain';

/** The plans that points can belong to. */
export interface PlansWithPoints {
  /** In force. */
  readonly published: readonly Plan[];
  /** As they are drafted. */
  readonly stored: readonly Plan[];
}

const placesIn = (plans: readonly Plan[], point: MapPoint): readonly PlaceOfPoint[] =>
  plans.map((plan) => placeOfPoint(plan, point)).filter((place) => place !== null);

type Reason = Pick<MapNotice, 'problem' | 'written'>;

/** Why a point that names something leads to no page, or to less than it names; null where it leads there. */
const whyLost = (point: MapPoint, { published, stored }: PlansWithPoints): Reason | null => {
  const { about } = point;
  if (about === undefined) return null;
  const places = placesIn(published, point);
  if (places.length > 0)
    return about.project === null || places.some(({ project }) => project !== null)
      ? null
      : { problem: 'nodeInstead', written: about.project };
  const named = [...published, ...stored].filter((plan) => namesPlan(point, plan));
  if (placesIn(stored, point).length > 0)
    return { problem: 'notPublished', written: about.project ?? about.node };
  if (named.length === 0 && about.plan !== null) return { problem: 'planUnknown', written: about.plan };
  if (about.project !== null) return { problem: 'projectUnknown', written: about.project };
  return about.plan === null && named.some((plan) => hasCodeOf(plan, point))
    ? { problem: 'codeWithoutPlan', written: about.node }
    : { problem: 'nodeUnknown', written: about.node };
};

/** What points name that no plan has, and those that lie in none of the municipalities on the map. */
export const noticesOfPoints = (
  points: readonly ReadPoint[],
  plans: PlansWithPoints,
  layers: readonly MapLayer[],
): readonly MapNotice[] => {
  const areas = layers.flatMap((layer): readonly Area[] => (layer.kind === 'boundaries' ? layer.areas : []));
  return joinNotices(
    points.flatMap(({ place, point }) => {
      const reasons = [
        whyLost(point, plans),
        areas.length > 0 && !areas.some((area) => liesIn(point.at, area))
          ? { problem: 'outsideBoundaries' as const, written: point.at.join(', ') }
          : null,
      ];
      return reasons
        .filter((reason) => reason !== null)
        .map((reason) => ({ ...reason, places: [place], name: point.name }));
    }),
  );
};
