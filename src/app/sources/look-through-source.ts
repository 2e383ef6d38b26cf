import { type DocumentView, type Leaf, type Look, lookAt, lookThrough } from '#documents';
import type { Place } from '#domain';
import { findKeptFile } from '../imports/find-source-file.ts';
import { findImport } from '../imports/view-import.ts';
import type { Desk } from '../people/desk.ts';
import { documentView } from './document-views.ts';

/** Which part of a document, and from which line or row on. */
export interface AskedLeaf {
  readonly part?: number;
  readonly from?: number;
}

/** A leaf of a source document with what leads to the others. */
export interface SourceLeaf {
  readonly file: { readonly name: string };
  readonly leaf: Leaf;
  /** Its parts: the text, sheets by name, pages by number. */
  readonly parts: readonly SourcePart[];
}

export type SourcePart =
  | { readonly kind: 'lines' }
  | { readonly kind: 'sheet'; readonly name: string; readonly hidden: boolean }
  | { readonly kind: 'page'; readonly page: number };

/** A leaf of a kept source file, a place in it marked; undefined when there is no such file or it cannot be shown. */
export const lookThroughSource = async (
  desk: Desk,
  id: string,
  place: Place | null,
  asked: AskedLeaf = {},
): Promise<SourceLeaf | undefined> => {
  const file = await desk.storage.transaction((stores) => findKeptFile(desk, stores, id));
  return file && leafOf(file, await documentView(file, async () => file.bytes), place, asked);
};

/** The same of the document of an import under way. */
export const lookThroughImport = async (
  desk: Desk,
  id: string,
  place: Place | null,
  asked: AskedLeaf = {},
): Promise<SourceLeaf | undefined> => {
  const file = await fileOfImport(desk, id);
  return file && leafOf(file, await viewOfImport(desk, id, file), place, asked);
};

/** Places of the document of an import under way in their neighbourhood, in the given order. */
export const lookAtImport = async (
  desk: Desk,
  id: string,
  places: readonly Place[],
): Promise<readonly (Look | null)[]> => {
  const file = await fileOfImport(desk, id);
  const view = file === undefined ? null : await viewOfImport(desk, id, file);
  return places.map((place) => (view === null ? null : lookAt(view, place)));
};

type FileOfImport = { readonly name: string; readonly sha256: string };

const fileOfImport = (desk: Desk, id: string): Promise<FileOfImport | undefined> =>
  desk.storage.transaction(async (stores) => {
    const { settled, file } = await findImport(desk, stores, id);
    return settled === null ? file : undefined;
  });

const viewOfImport = (
  { storage }: Pick<Desk, 'storage'>,
  id: string,
  file: FileOfImport,
): Promise<DocumentView | null> =>
  documentView(file, () => storage.transaction(({ imports }) => imports.findBytes(id)));

const leafOf = (
  { name }: { readonly name: string },
  view: DocumentView | null,
  place: Place | null,
  asked: AskedLeaf,
): SourceLeaf | undefined => {
  const leaf = view && lookThrough(view, place, asked);
  if (view === null || leaf === null) return undefined;
  return { file: { name }, leaf, parts: view.parts.map(sourcePart) };
};

const sourcePart = (part: DocumentView['parts'][number]): SourcePart => {
  switch (part.kind) {
    case 'lines':
      return { kind: 'lines' };
    case 'sheet':
      return { kind: 'sheet', name: part.name, hidden: part.hidden };
    case 'page':
      return { kind: 'page', page: part.page };
  }
};
