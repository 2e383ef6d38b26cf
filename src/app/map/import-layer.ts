import { MapFileError, readBoundaries, readPoints } from '#documents';
import {
  boundariesId,
  type MapLayer,
  type MapNotice,
  municipalityName,
  municipalityTable,
  type Plan,
} from '#domain';
import { type LocalizedText, mapMessages } from '#messages';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { createPublished } from '../published/index.ts';
import { typedLine } from '../typed-text.ts';
import { noticesOfPoints, type PlansWithPoints } from './notices-of-points.ts';

export interface LayerToImport {
  readonly bytes: Uint8Array;
  readonly kind: MapLayer['kind'];
  /** Of points; boundaries have their own name. */
  readonly title: string;
  readonly credit: string;
}

export interface ImportedLayer {
  readonly layer: MapLayer;
  /** Municipalities of the file that no plan names. */
  readonly skipped: readonly string[];
  /** Names of municipalities of the plans that the file has no boundary of. */
  readonly without: readonly string[];
  /** What else of the file was left out or changed, and what belongs to nothing. */
  readonly notices: readonly MapNotice[];
  /** The layer of this name that stood there before. */
  readonly replaced: MapLayer | null;
  /** Vertices before and after simplifying; null for points. */
  readonly vertices: { readonly before: number; readonly after: number } | null;
}

export type LayerField = 'title' | 'credit';

/** What was given beside the file does not do. */
export class LayerFieldsError extends Error {
  readonly problems: Readonly<Partial<Record<LayerField, LocalizedText>>>;

  constructor(problems: LayerFieldsError['problems']) {
    super('layer fields');
    this.problems = problems;
  }
}

const storedPlans = async (desk: Desk): Promise<readonly Plan[]> =>
  desk.storage.transaction(async ({ plans }) => {
    const all = await Promise.all((await plans.list()).map(({ id }) => plans.find(id)));
    return all.filter((plan) => plan !== undefined);
  });

/** The municipalities that stored plans name; all that the installation knows while there is no plan. */
const wantedCodes = async (desk: Desk): Promise<readonly string[]> => {
  const codes = (await storedPlans(desk)).flatMap((plan) => [
    ...plan.municipalities,
    ...plan.nodes.flatMap((node) => node.municipalities),
  ]);
  return codes.length === 0 ? municipalityTable.map(({ code }) => code) : [...new Set(codes)];
};

/** The plans that points can belong to: as they are published, and as they are drafted. */
const plansWithPoints = async (desk: Desk): Promise<PlansWithPoints> => ({
  published: (await createPublished(desk.storage).plans()).map(({ publication }) => publication.plan),
  stored: await storedPlans(desk),
});

/** What a file gives to a layer, and what is told of it. */
interface ReadLayer extends Omit<ImportedLayer, 'layer' | 'replaced'> {
  readonly content:
    | Pick<Extract<MapLayer, { kind: 'boundaries' }>, 'id' | 'kind' | 'areas'>
    | Pick<Extract<MapLayer, { kind: 'points' }>, 'id' | 'kind' | 'points'>;
}

const boundariesIn = async (desk: Desk, bytes: Uint8Array): Promise<ReadLayer> => {
  const wanted = await wantedCodes(desk);
  const { areas, ...told } = readBoundaries(bytes, wanted);
  const found = new Set(areas.map(({ code }) => code));
  return {
    ...told,
    content: { id: boundariesId, kind: 'boundaries', areas },
    without: wanted.filter((code) => !found.has(code)).map(municipalityName),
  };
};

const pointsIn = async (desk: Desk, bytes: Uint8Array, title: string): Promise<ReadLayer> => {
  const { points, notices } = readPoints(bytes);
  const layers = await desk.storage.transaction(({ maps }) => maps.list());
  return {
    content: { id: `points-${title}`, kind: 'points', points: points.map(({ point }) => point) },
    skipped: [],
    without: [],
    notices: [...notices, ...noticesOfPoints(points, await plansWithPoints(desk), layers)],
    vertices: null,
  };
};

/**
 * Imports boundaries or points from a map file, in place of the layer of the same name. Throws `MapFileError` for a
 * file that cannot be used, `LayerFieldsError` for what is missing beside it.
 */
export const importLayer = async (desk: Desk, given: LayerToImport): Promise<ImportedLayer> => {
  authorise(desk, 'map.manage');
  const title = given.kind === 'boundaries' ? mapMessages.boundaries.ja : typedLine(given.title);
  const credit = typedLine(given.credit);
  const problems = {
    ...(title === '' || title.length > 100 ? { title: mapMessages.noTitle } : {}),
    ...(credit === '' || credit.length > 300 ? { credit: mapMessages.noCredit } : {}),
  };
  if (Object.keys(problems).length > 0) throw new LayerFieldsError(problems);

  const head = { title, credit, importedBy: nameOf(desk.by), importedAt: desk.clock.now() };
  const { content, ...told } =
    given.kind === 'boundaries'
      ? await boundariesIn(desk, given.bytes)
      : await pointsIn(desk, given.bytes, title);
  const layer: MapLayer = { ...head, ...content };
  const replaced = await desk.storage.transaction(async ({ maps, records }) => {
    const before = await maps.list();
    await maps.save(layer);
    await keepRecord(records, desk, { deed: 'map.import', subject: layer.id, after: JSON.stringify(head) });
    return before.find(({ id }) => id === layer.id) ?? null;
  });
  return { ...told, layer, replaced };
};

export { MapFileError };
