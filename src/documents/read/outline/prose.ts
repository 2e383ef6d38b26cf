import { type SourceText, spanning } from '../source/source-document.ts';
import { joinProse } from '../words/join-words.ts';

const bullet = /^(?:[-*+]\s+)?(?:[・･·●○◦▪•]\s*)?/u;
const ends = /[。．.!！?？」』)）】:：]$/u;

/**
 * The characters of several sources with the lines and columns between them left blank, so that a place inside
 * can be found by counting from the first.
 */
export const rawOf = (sources: readonly SourceText[]): string =>
  sources.reduce((raw, source, index) => {
    const before = sources[index - 1];
    return before === undefined ? source.raw : `${raw}${gapBetween(before, source)}${source.raw}`;
  }, '');

const gapBetween = ({ place: before }: SourceText, { place: after }: SourceText): string => {
  if (before.kind !== 'text' || after.kind !== 'text' || after.line < before.endLine) return '\n';
  const lines = after.line - before.endLine;
  const column = lines > 0 ? 0 : before.endColumn;
  return '\n'.repeat(lines) + ' '.repeat(Math.max(0, after.column - 1 - column));
};

/**
 * Paragraphs and bullets as one text, one line each. A paragraph that a page or a blank line broke in the
 * middle of a sentence is put together again.
 */
export class Prose {
  readonly sources: SourceText[] = [];
  readonly #lines: string[] = [];

  add(source: SourceText, isBullet: boolean): void {
    this.sources.push(source);
    for (const [index, part] of source.text.split('\n').entries()) {
      const text = isBullet && index === 0 ? `・${joinProse(part.replace(bullet, ''))}` : joinProse(part);
      const last = this.#lines.at(-1);
      const broken =
        last !== undefined && !isBullet && last.length > 24 && !ends.test(last) && !last.startsWith('・');
      if (broken) this.#lines[this.#lines.length - 1] = joinProse(`${last}${text}`);
      else if (text !== '') this.#lines.push(text);
    }
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** Where the text stands, and its characters as they stand there. */
  get origin(): { readonly place: SourceText['place']; readonly raw: string } | null {
    const [first, last] = [this.sources[0], this.sources.at(-1)];
    if (!first || !last) return null;
    return { place: spanning(first.place, last.place), raw: rawOf(this.sources) };
  }
}
