import { importLayer, LayerFieldsError, listLayers, MapFileError, removeLayer } from '#app';
import { mapMessages as words } from '#messages';
import { mapPage } from '../../pages/map/map-page.tsx';
import type { Problems } from '../../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';

const list = async (request: StaffRequest): Promise<Answer> =>
  mapPage({
    ...request,
    layers: await listLayers(request.desk),
    removed: request.query('removed') === 'yes',
  });

const upload = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const file = form.get('file');
  const entered = {
    kind: textOf(form, 'kind') === 'points' ? ('points' as const) : ('boundaries' as const),
    title: textOf(form, 'title').slice(0, 1_000),
    credit: textOf(form, 'credit').slice(0, 1_000),
  };
  const again = async (problems: Problems): Promise<Answer> =>
    mapPage({ ...request, layers: await listLayers(request.desk), problems, entered });
  if (!(file instanceof File) || file.size === 0) return again({ file: words.noFile });
  try {
    const imported = await importLayer(request.desk, {
      ...entered,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    return mapPage({ ...request, layers: await listLayers(request.desk), imported });
  } catch (error) {
    if (error instanceof LayerFieldsError) return again(error.problems);
    if (!(error instanceof MapFileError)) throw error;
    const { explanation, remedy } = error;
    return again({
      file: { ja: `${explanation.ja}${remedy.ja}`, en: `${explanation.en} ${remedy.en}` },
    });
  }
};

const remove = async (request: StaffRequest): Promise<Answer> => {
  const removed = await removeLayer(request.desk, textOf(await request.form(), 'layer'));
  return { redirect: request.addresses.map(removed ? { removed: 'yes' } : {}) };
};

export const mapHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/map', answer: list },
  { method: 'post', path: '/map', takesFile: true, answer: upload },
  { method: 'post', path: '/map/remove', answer: remove },
];
