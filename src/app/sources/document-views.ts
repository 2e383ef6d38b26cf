import { type DocumentView, viewDocumentApart } from '#documents';
import { ExplainedError } from '#domain';
import { Recent } from './recent.ts';

interface KnownFile {
  readonly name: string;
  readonly sha256: string;
}

/** Views that were asked for last. They depend on nothing but the bytes, so they never go stale. */
const views = new Recent<Promise<DocumentView | null>>(3);

/**
 * A document to look at, opened once for all who look at it. null when its bytes are gone, or when it cannot be
 * opened within the limits (it could when it was read: then the machine is busy).
 */
export const documentView = (
  { name, sha256 }: KnownFile,
  load: () => Promise<Uint8Array | undefined>,
): Promise<DocumentView | null> => {
  const known = views.get(sha256);
  if (known !== undefined) return known;
  const view = opened(name, load);
  views.set(sha256, view);
  // What could not be opened is tried again the next time.
  view.then(
    (made) => made === null && views.delete(sha256),
    () => views.delete(sha256),
  );
  return view;
};

const opened = async (
  name: string,
  load: () => Promise<Uint8Array | undefined>,
): Promise<DocumentView | null> => {
  const bytes = await load();
  try {
    return bytes === undefined ? null : await viewDocumentApart({ name, bytes });
  } catch (error) {
    if (error instanceof ExplainedError) return null;
    throw error;
  }
};
