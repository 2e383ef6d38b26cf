import { findSourceFile, ImportNotFoundError, lookThroughImport, lookThroughSource, viewImport } from '#app';
import { parsePlaceAddress } from '#domain';
import { importCrumbs } from '../pages/imports/import-crumbs.ts';
import { sourcePage } from '../pages/source/source-page.tsx';
import type { Answer, StaffRequest, StaffRoute } from '../staff-request.ts';

const countOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined;

const askedOf = ({ query }: StaffRequest) => {
  const [part, from] = [countOf(query('part')), countOf(query('from'))];
  return {
    place: parsePlaceAddress(query('at') ?? ''),
    asked: { ...(part === undefined ? {} : { part }), ...(from === undefined ? {} : { from }) },
  };
};

const kept = async (request: StaffRequest): Promise<Answer> => {
  const { desk, addresses } = request;
  const id = request.params.id ?? '';
  const { place, asked } = askedOf(request);
  const file = await findSourceFile(desk, id);
  if (file === undefined) throw new ImportNotFoundError();
  return sourcePage({
    ...request,
    name: file.name,
    source: await lookThroughSource(desk, id, place, asked),
    place,
    crumbs: importCrumbs(request),
    download: addresses.source(id),
    address: (other) => addresses.sourcePlace(id, place, other),
  });
};

const download = async ({ desk, params }: StaffRequest): Promise<Answer> => {
  const file = await findSourceFile(desk, params.id ?? '');
  if (file === undefined) throw new ImportNotFoundError();
  return { content: file.bytes, type: 'application/octet-stream', name: file.name };
};

/** Once it has ended, its document is a kept file. */
const ofImport = async (request: StaffRequest): Promise<Answer> => {
  const { desk, addresses } = request;
  const id = request.params.id ?? '';
  const { place, asked } = askedOf(request);
  const { pending } = await viewImport(desk, id);
  if (pending.settled !== null)
    return {
      redirect:
        pending.settled.sourceFileId === null
          ? addresses.import(id)
          : addresses.sourcePlace(pending.settled.sourceFileId, place, asked),
    };
  return sourcePage({
    ...request,
    name: pending.file.name,
    source: await lookThroughImport(desk, id, place, asked),
    place,
    crumbs: importCrumbs(request, pending),
    download: null,
    address: (other) => addresses.importSource(id, place, other),
  });
};

export const sourceHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/sources/:id', answer: download },
  { method: 'get', path: '/sources/:id/view', answer: kept },
  { method: 'get', path: '/imports/:id/source', answer: ofImport },
];
