import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, multiply } from './geometry.ts';
import type { Wall } from './page-marks.ts';
import { readPath } from './read-path.ts';
import {
  atMatrix,
  type Font,
  firstState,
  moveText,
  type PlacedGlyph,
  type ShownGlyph,
  showText,
  type TextState,
} from './text-state.ts';

/** The painting operators of a page, as the PDF library hands them out. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface Marks {
  readonly glyphs: readonly PlacedGlyph[];
  readonly walls: readonly Wall[];
  /** Characters that are not painted, as character recognition lays them under an image. */
  readonly recognised: number;
  /** Something is painted besides text and rules. */
  readonly paintsMore: boolean;
}

/** What a page's operators refer to. */
export interface Resources {
  font(name: string): Font | null;
  /** Whether a layer is shown. */
  isVisible(layer: unknown): boolean;
}

const strokes = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const fills = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
/** Text rendering mode 3 paints nothing (PDF 32000-1, 9.3.6). */
const invisible = 3;

const isNumber = (value: unknown): value is number => typeof value === 'number';
const numberAt = (args: readonly unknown[], index: number): number => {
  const value = args[index];
  return isNumber(value) && Number.isFinite(value) ? value : 0;
};
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) || value instanceof Float32Array ? Array.from(value as ArrayLike<unknown>) : [];
const matrixOf = (value: unknown): Matrix => {
  const list = listOf(value);
  if (list.length < 6) return [1, 0, 0, 1, 0, 0];
  const at = (index: number) => numberAt(list, index);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
};

const isShown = (value: unknown): value is ShownGlyph | number =>
  isNumber(value) || (typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value);

/** Runs the painting operators of one page and notes what they paint, and where. */
class Painter {
  readonly glyphs: PlacedGlyph[] = [];
  readonly walls: Wall[] = [];
  recognised = 0;
  paintsMore = false;
  #state: TextState;
  readonly #base: Matrix;
  readonly #resources: Resources;
  readonly #saved: TextState[] = [];
  readonly #layers: boolean[] = [];

  constructor(base: Matrix, resources: Resources) {
    this.#base = base;
    this.#resources = resources;
    this.#state = firstState(base);
  }

  run(operator: number, args: readonly unknown[]): void {
    const state = this.#state;
    const first = numberAt(args, 0);
    switch (operator) {
      case OPS.save:
        this.#saved.push(state);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.#state = this.#saved.pop() ?? firstState(this.#base);
        break;
      case OPS.transform:
        this.#turn(matrixOf(args));
        break;
      case OPS.paintFormXObjectBegin:
        this.#saved.push(state);
        if (args[0]) this.#turn(matrixOf(args[0]));
        break;
      case OPS.beginAnnotation:
        this.#saved.push(state);
        this.#state = firstState(multiply(multiply(this.#base, matrixOf(args[2])), matrixOf(args[3])));
        break;
      case OPS.beginMarkedContent:
        this.#layers.push(true);
        break;
      case OPS.beginMarkedContentProps:
        this.#layers.push(args[0] !== 'OC' || this.#resources.isVisible(args[1]));
        break;
      case OPS.endMarkedContent:
        this.#layers.pop();
        break;
      case OPS.constructPath:
        this.#path(first, listOf(args[1])[0]);
        break;
      case OPS.beginText:
        this.#state = atMatrix(state, [1, 0, 0, 1, 0, 0]);
        break;
      case OPS.setCharSpacing:
        this.#state = { ...state, charSpacing: first };
        break;
      case OPS.setWordSpacing:
        this.#state = { ...state, wordSpacing: first };
        break;
      case OPS.setHScale:
        this.#state = { ...state, stretch: first / 100 };
        break;
      case OPS.setLeading:
        this.#state = { ...state, leading: -first };
        break;
      case OPS.setFont:
        this.#setFont(args);
        break;
      case OPS.setGState:
        for (const entry of listOf(args[0])) {
          const [key, value] = listOf(entry);
          if (key === 'Font') this.#setFont(listOf(value));
        }
        break;
      case OPS.setTextRenderingMode:
        this.#state = { ...state, mode: first };
        break;
      case OPS.setTextRise:
        this.#state = { ...state, rise: first };
        break;
      case OPS.moveText:
        this.#state = moveText(state, first, numberAt(args, 1));
        break;
      case OPS.setLeadingMoveText:
        this.#state = moveText({ ...state, leading: numberAt(args, 1) }, first, numberAt(args, 1));
        break;
      case OPS.setTextMatrix:
        this.#state = atMatrix(state, matrixOf(args[0]));
        break;
      case OPS.nextLine:
        this.#state = moveText(state, 0, state.leading);
        break;
      case OPS.showText:
        this.#show(listOf(args[0]).filter(isShown));
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.shadingFill:
        this.paintsMore = true;
    }
  }

  #turn(matrix: Matrix): void {
    this.#state = { ...this.#state, ctm: multiply(this.#state.ctm, matrix) };
  }

  #setFont(args: readonly unknown[]): void {
    const [name] = args;
    const size = numberAt(args, 1);
    const font = typeof name === 'string' ? this.#resources.font(name) : null;
    this.#state = { ...this.#state, font, size: Math.abs(size), flipped: size < 0 };
  }

  #path(paint: number, path: unknown): void {
    if (!(path instanceof Float32Array) || this.#layers.includes(false)) return;
    const [does, fill] = [strokes.has(paint), fills.has(paint)];
    if (!does && !fill) return;
    const walls = readPath(path, this.#state.ctm, { strokes: does, fills: fill });
    if (walls.length === 0) this.paintsMore = true;
    for (const wall of walls) this.walls.push(wall);
  }

  #show(shown: readonly (ShownGlyph | number)[]): void {
    const { glyphs, after } = showText(this.#state, shown);
    this.#state = after;
    if (this.#layers.includes(false)) return;
    if (after.mode === invisible) this.recognised += glyphs.length;
    for (const glyph of glyphs) this.glyphs.push(glyph);
  }
}

/**
 * The characters and ruling lines that a page's operators paint. `base` maps the page's own coordinates to
 * points from the top left corner of the page as it is shown.
 */
export const readMarks = ({ fnArray, argsArray }: Operators, base: Matrix, resources: Resources): Marks => {
  const painter = new Painter(base, resources);
  for (const [index, operator] of fnArray.entries()) painter.run(operator, listOf(argsArray[index]));
  const { glyphs, walls, recognised, paintsMore } = painter;
  return { glyphs, walls, recognised, paintsMore };
};
