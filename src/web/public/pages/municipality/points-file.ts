import type { PublishedPlan } from '#app/published';
import type { MapPoint } from '#domain';
import { addressesFor } from '../../addresses.ts';
import type { PublicFile, SiteSetting } from '../../public-page.ts';
import { subjectsOf } from './point-tables.tsx';
import { pointLayers } from './region-map.tsx';

/** The plan, measure and project a point belongs to, with the address of its page; nothing where it belongs to none. */
const belonging = (point: MapPoint, plans: readonly PublishedPlan[], site: SiteSetting) => {
  const [first] = subjectsOf(point, plans);
  if (first === undefined) return {};
  const { planId, plan } = first.plan.publication;
  const addresses = addressesFor('ja');
  return {
    plan_id: planId,
    plan: plan.title,
    node: [first.node.node.code, first.node.node.title].filter((text) => text !== null).join(' '),
    project: first.project?.title ?? null,
    url: site.whole(
      first.project === null
        ? addresses.node(planId, first.node.node.id)
        : addresses.project(planId, first.project.id),
      'page',
    ),
  };
};

/** A layer of points as GeoJSON, for a city's public GIS. */
export const pointsFile: PublicFile = {
  path: '/points/:layer{[^/]+\\.geojson}',
  type: 'application/geo+json; charset=utf-8',
  inOneLanguage: true,
  addresses: async (published, addresses) =>
    (await pointLayers(published)).map(({ title }) => addresses.points(title)),
  async content({ published, params, site }) {
    const title = (params.layer ?? '').replace(/\.geojson$/, '');
    const layer = (await pointLayers(published)).find((each) => each.title === title);
    if (layer === undefined) return undefined;
    const plans = await published.plans();
    return `${JSON.stringify({
      type: 'FeatureCollection',
      name: layer.title,
      credit: layer.credit,
      features: layer.points.map((point) => ({
        type: 'Feature',
        properties: { name: point.name, note: point.note, ...belonging(point, plans, site) },
        geometry: { type: 'Point', coordinates: point.at },
      })),
    })}\n`;
  },
};
