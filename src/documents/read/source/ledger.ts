import type { Coverage, Place, Residue } from '#domain';
import type { SourceDocument, SourceText } from './source-document.ts';

const unmarked = 0;
const inPlan = 1;
const reasons = ['decoration', 'heading', 'contents', 'not_understood'] as const;
type Reason = Residue['reason'];
const codeOf = (reason: Reason): number => reasons.indexOf(reason) + 2;

const visible = /\S/u;

/** Where within a run the characters from `start` to `end` (half-open, UTF-16) stand. */
const within = (text: SourceText, start: number, end: number): Place => {
  if (text.place.kind !== 'text') return text.place;
  const at = (offset: number): { line: number; column: number } => {
    const before = text.raw.slice(0, offset).split('\n');
    const { line, column } = text.place as { line: number; column: number };
    const characters = [...(before.at(-1) ?? '')].length;
    return before.length === 1
      ? { line, column: column + characters }
      : { line: line + before.length - 1, column: characters + 1 };
  };
  const from = at(start);
  const to = at(Math.max(start, end - 1));
  return { kind: 'text', line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
};

/**
 * The account of every character: it went into the plan, or it is set aside with a reason. What nobody
 * claimed is `not_understood`, so nothing can be dropped silently. White space does not count.
 */
export class Ledger {
  /** Where the marks of a text begin. */
  readonly #starts = new Map<SourceText, number>();
  /** A mark for each character of all texts, one after the other. */
  readonly #marks: Uint8Array;

  constructor(document: SourceDocument) {
    const texts = document.blocks.flatMap((block) =>
      block.kind === 'line' ? [block.text] : block.rows.flatMap((row) => row.cells),
    );
    let length = 0;
    for (const text of [...document.drawing, ...texts]) {
      if (this.#starts.has(text)) continue;
      this.#starts.set(text, length);
      length += text.raw.length;
    }
    this.#marks = new Uint8Array(length);
    for (const text of document.drawing) this.#of(text)?.fill(codeOf('decoration'));
    for (const text of texts) {
      const marks = this.#of(text)?.fill(unmarked);
      for (const [start, end] of text.marks) marks?.fill(codeOf('decoration'), start, end);
    }
  }

  /** These characters stand in the plan. A part is named by its own characters. */
  use(text: SourceText, part?: string): void {
    this.#claim(text, part, inPlan, (mark) => mark !== codeOf('decoration'));
  }

  /** These characters stand outside the plan; what is in the plan already stays there. */
  setAside(text: SourceText, reason: Reason, part?: string): void {
    this.#claim(text, part, codeOf(reason), (mark) => mark === unmarked);
  }

  /** Takes back what was said to stand in the plan: it could not be placed after all. */
  release(text: SourceText, part?: string): void {
    this.#claim(text, part, codeOf('not_understood'), (mark) => mark === inPlan);
  }

  isUsed(text: SourceText): boolean {
    return this.#of(text)?.includes(inPlan) ?? false;
  }

  account(): { readonly residue: Residue[]; readonly coverage: Coverage } {
    const residue: Residue[] = [];
    const coverage = { total: 0, inPlan: 0, inResidue: 0 };
    for (const [text, from] of this.#starts) {
      const marks = this.#marks.subarray(from, from + text.raw.length);
      let open: { mark: number; start: number; end: number } | null = null;
      const close = () => {
        if (!open) return;
        const reason = reasons[open.mark - 2] ?? 'not_understood';
        const place = within(text, open.start, open.end);
        residue.push({ place, text: text.raw.slice(open.start, open.end), reason });
        open = null;
      };
      for (let offset = 0; offset < text.raw.length; ) {
        const character = String.fromCodePoint(text.raw.codePointAt(offset) ?? 0);
        const mark = marks[offset] ?? unmarked;
        if (visible.test(character)) {
          coverage.total += 1;
          if (mark === inPlan) {
            coverage.inPlan += 1;
            close();
          } else {
            coverage.inResidue += 1;
            if (open !== null && (open as { mark: number }).mark !== mark) close();
            open = open
              ? { ...(open as { mark: number; start: number; end: number }) }
              : { mark, start: offset, end: offset };
            open.end = offset + character.length;
          }
        }
        offset += character.length;
      }
      close();
    }
    return { residue: residue.toSorted(byPlace), coverage };
  }

  /** The marks of a text; undefined for one that is not of this document. */
  #of(text: SourceText): Uint8Array | undefined {
    const start = this.#starts.get(text);
    return start === undefined ? undefined : this.#marks.subarray(start, start + text.raw.length);
  }

  #claim(text: SourceText, part: string | undefined, code: number, may: (mark: number) => boolean): void {
    const marks = this.#of(text);
    if (!marks) return;
    const start = part === undefined ? 0 : text.raw.indexOf(part);
    if (start < 0) return;
    const end = part === undefined ? text.raw.length : start + part.length;
    for (let index = start; index < end; index++) if (may(marks[index] ?? unmarked)) marks[index] = code;
  }
}

const byPlace = ({ place: a }: Residue, { place: b }: Residue): number => {
  if (a.kind === 'text' && b.kind === 'text') return a.line - b.line || a.column - b.column;
  if (a.kind === 'page' && b.kind === 'page')
    return a.page - b.page || a.box[1] - b.box[1] || a.box[0] - b.box[0];
  return 0;
};
