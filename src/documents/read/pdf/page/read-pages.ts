import { createRequire } from 'node:module';
import { getDocument, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfLimits } from '../pdf-limits.ts';
import { RefusedPdf } from '../pdf-refusal.ts';
import type { Matrix } from './geometry.ts';
import { withoutLeftPromises } from './left-promises.ts';
import type { PageMarks } from './page-marks.ts';
import { readMarks } from './read-marks.ts';
import { type ScriptLevel, scriptLevel } from './script-level.ts';
import { settlePage } from './settle-page.ts';
import type { Font } from './text-state.ts';

/** Character maps and metrics of fonts that documents name without carrying them: files beside the library. */
const beside = (folder: string): string =>
  createRequire(import.meta.url)
    .resolve('pdfjs-dist/package.json')
    .replace(/package\.json$/, `${folder}/`);

const options = {
  cMapUrl: beside('cmaps'),
  standardFontDataUrl: beside('standard_fonts'),
  verbosity: VerbosityLevel.ERRORS,
  // Nothing is drawn: no fonts are built, no images unpacked, no forms laid out, no code is compiled or run.
  disableFontFace: true,
  useSystemFonts: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 1,
  enableXfa: false,
} as const;

interface LibraryFont extends Font {
  readonly loadedName?: string;
}

const isFont = (value: unknown): value is LibraryFont => typeof value === 'object' && value !== null;

const isShape = (value: unknown): value is { readonly path: ArrayLike<number> } =>
  typeof value === 'object' && value !== null && 'path' in value;

/** The font of a page with what the shapes of its digits say. */
const fontOf = (objects: PDFPageProxy['commonObjs'], name: string): Font | null => {
  const found: unknown = objects.has(name) ? objects.get(name) : null;
  if (!isFont(found)) return null;
  const { fontMatrix, vertical, loadedName } = found;
  const levels = new Map<string, ScriptLevel>();
  const levelOf = (character: string): ScriptLevel => {
    const known = levels.get(character);
    if (known) return known;
    const id = `${loadedName}_path_${character}`;
    const shape: unknown = objects.has(id) ? objects.get(id) : null;
    const level = isShape(shape) ? scriptLevel(shape.path) : 'base';
    levels.set(character, level);
    return level;
  };
  return { ...(fontMatrix ? { fontMatrix } : {}), vertical: vertical ?? false, levelOf };
};

const matrixOf = (values: readonly number[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
};

const marksOf = async (
  proxy: PDFPageProxy,
  page: number,
  isVisible: (layer: unknown) => boolean,
  limits: PdfLimits,
): Promise<PageMarks> => {
  const { width, height, transform } = proxy.getViewport({ scale: 1 });
  if (!(width <= limits.pageSize && height <= limits.pageSize))
    throw new RefusedPdf({ kind: 'limit', what: 'pageSize' });
  const operators = await proxy.getOperatorList();
  const fonts = new Map<string, Font | null>();
  const font = (name: string): Font | null => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const found = fontOf(proxy.commonObjs, name);
    fonts.set(name, found);
    return found;
  };
  const marks = readMarks(operators, matrixOf(transform), { font, isVisible });
  proxy.cleanup();
  if (marks.walls.length > limits.walls) throw new RefusedPdf({ kind: 'limit', what: 'walls' });
  return settlePage(page, { width, height }, marks);
};

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/**
 * What is printed on each page of a PDF. Scripts in it are never run, images never unpacked. Throws
 * `RefusedPdf`: under a password, damaged, more than the limits allow.
 */
export const readPages = (bytes: Uint8Array, limits: PdfLimits): Promise<PageMarks[]> =>
  withoutLeftPromises(() => pagesOf(bytes, limits));

const pagesOf = async (bytes: Uint8Array, limits: PdfLimits): Promise<PageMarks[]> => {
  const task = getDocument({ ...options, data: new Uint8Array(bytes) });
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages) throw new RefusedPdf({ kind: 'limit', what: 'pages' });
    const layers = await document.getOptionalContentConfig();
    const isVisible = (layer: unknown): boolean => layers.isVisible(layer as object);
    const pages: PageMarks[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const marks = await marksOf(await document.getPage(number), number, isVisible, limits);
      characters += marks.glyphs.length;
      if (characters > limits.characters) throw new RefusedPdf({ kind: 'limit', what: 'characters' });
      pages.push(marks);
    }
    return pages;
  } catch (error) {
    if (error instanceof RefusedPdf) throw error;
    if (isNamed(error, 'PasswordException')) throw new RefusedPdf({ kind: 'password' });
    throw new RefusedPdf({ kind: 'damaged' });
  } finally {
    await task.destroy();
  }
};
