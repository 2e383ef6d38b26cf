import { Argument, type Command, Option } from 'commander';
import { importLayer, installationDesk, LayerFieldsError, listLayers, removeLayer } from '#app';
import { ExplainedError, type MapLayer, wantsMending } from '#domain';
import { type Locale, mapNoticeMessages as notes, mapMessages as words } from '#messages';
import { langOf } from '../arguments/lang.ts';
import type { Run } from '../run.ts';

/** An option that the layer needs was not given. */
class MapOptionError extends ExplainedError {}

const sizeOf = (layer: MapLayer, locale: Locale): string =>
  layer.kind === 'points'
    ? words.points(layer.points.length)[locale]
    : words.areas(layer.areas.length, layer.areas.flatMap(({ polygons }) => polygons.flat(2)).length)[locale];

/** `map`: boundaries and points of the public map. */
export const addMap = (root: Command, { io, services, finish }: Run): void => {
  const map = root
    .command('map')
    .description('公開ページの地図に出す境界と地点です。\nBoundaries and points of the public map.');

  map
    .command('import')
    .description(
      '境界(国土数値情報 N03 の GeoJSON など)か地点を取り込みます。同じ名前のものは置き換わります。\n' +
        'Imports boundaries (N03 as GeoJSON, or TopoJSON) or points, in place of a layer of the same name.',
    )
    .argument('<file>', 'GeoJSON・TopoJSON のファイル / GeoJSON or TopoJSON file')
    .requiredOption('--credit <text>', '出典の表示 / credit line')
    .option('--points <title>', '地点として、この名前で取り込みます / import points under this name')
    .action(async (path: string, options: { credit: string; points?: string }, command: Command) => {
      const locale = langOf(command);
      const bytes = await io.readFile(path);
      const open = await services.open();
      try {
        const { layer, replaced, skipped, without, notices, vertices } = await importLayer(
          installationDesk(open),
          {
            bytes,
            kind: options.points === undefined ? 'boundaries' : 'points',
            title: options.points ?? '',
            credit: options.credit,
          },
        );
        const what = { ja: sizeOf(layer, 'ja'), en: sizeOf(layer, 'en') };
        io.out(`${words.done(what, vertices?.before ?? null, vertices?.after ?? null)[locale]}\n`);
        if (replaced !== null) {
          const earlier = { ja: sizeOf(replaced, 'ja'), en: sizeOf(replaced, 'en') };
          io.out(`${words.replaced(earlier)[locale]}\n`);
        }
        if (skipped.length > 0) io.err(`${words.skipped(skipped)[locale]}\n`);
        if (without.length > 0) io.err(`${words.without(without)[locale]}\n`);
        for (const { problem, places, name, written } of notices) {
          const { what, remedy } = notes.problems[problem];
          const where = notes.where(places, name)[locale];
          io.err(`${where}: ${what(written ?? '')[locale]} ${remedy[locale]}\n`);
        }
        finish(without.length > 0 || notices.some(wantsMending) ? 1 : 0);
      } catch (error) {
        const [problem] = error instanceof LayerFieldsError ? Object.values(error.problems) : [];
        throw problem === undefined ? error : new MapOptionError(problem, words.creditHint);
      } finally {
        await open.close();
      }
    });

  map
    .command('list')
    .description('取り込まれているものを表示します。\nShows what is there.')
    .action(async (_options: object, command: Command) => {
      const open = await services.open();
      try {
        const layers = await listLayers(installationDesk(open));
        for (const layer of layers)
          io.out(`${layer.id}\t${layer.title}\t${sizeOf(layer, langOf(command))}\t${layer.credit}\n`);
      } finally {
        await open.close();
      }
    });

  map
    .command('remove')
    .description('地図から取り除きます。\nTakes a layer off the map.')
    .addArgument(new Argument('<id>', 'map list が示す番号 / id, as map list shows it'))
    .addOption(new Option('--quiet', '何も表示しない / say nothing'))
    .action(async (id: string, options: { quiet?: boolean }, command: Command) => {
      const open = await services.open();
      try {
        const removed = await removeLayer(installationDesk(open), id);
        if (removed && !options.quiet) io.out(`${words.removed[langOf(command)]}\n`);
        finish(removed ? 0 : 2);
      } finally {
        await open.close();
      }
    });
};
