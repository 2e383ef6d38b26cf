import type { PublicFile } from '../../public-page.ts';
import { pointLayers } from './region-map.tsx';

/** A layer of points as GeoJSON, for a city's public GIS. */
export const pointsFile: PublicFile = {
  path: '/points/:layer{[^/]+\\.geojson}',
  type: 'application/geo+json; charset=utf-8',
  inOneLanguage: true,
  addresses: async (published, addresses) =>
    (await pointLayers(published)).map(({ title }) => addresses.points(title)),
  async content({ published, params }) {
    const title = (params.layer ?? '').replace(/\.geojson$/, '');
    const layer = (await pointLayers(published)).find((each) => each.title === title);
    if (layer === undefined) return undefined;
    return `${JSON.stringify({
      type: 'FeatureCollection',
      name: layer.title,
      credit: layer.credit,
      features: layer.points.map(({ name, at, note }) => ({
        type: 'Feature',
        properties: { name, note },
        geometry: { type: 'Point', coordinates: at },
      })),
    })}\n`;
  },
};
