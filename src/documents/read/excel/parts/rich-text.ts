/** Text of <si>, <is>, comments: runs together, furigana (rPh) apart. */
export interface RichText {
  readonly text: string;
  /** Runs that are struck out, which are part of `text` too; null when none is. */
  readonly struck: { readonly text: string; readonly rest: string } | null;
}

/** Excel writes control characters as _x000D_. */
const escaped = /_x([0-9A-Fa-f]{4})_/g;

export const unescaped = (text: string): string => {
  if (!text.includes('_x') && !text.includes('\r')) return text;
  return text
    .replaceAll(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/g, '\n');
};

/** Collects the runs of one text; to be fed with the elements inside it. */
export class RichTextRuns {
  #text = '';
  #struck = '';
  #rest = '';
  #runIsStruck = false;
  #inText = false;
  #inPhonetic = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'rPh') this.#inPhonetic = true;
    if (name === 'r') this.#runIsStruck = false;
    if (name === 'strike') this.#runIsStruck = isOn(attributes.val);
    if (name === 't') this.#inText = true;
  }

  text(text: string): void {
    if (!this.#inText || this.#inPhonetic) return;
    this.#text += text;
    if (this.#runIsStruck) this.#struck += text;
    else this.#rest += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false;
    if (name === 't') this.#inText = false;
  }

  get made(): RichText {
    const isStruck = this.#struck.trim() !== '';
    const struck = isStruck ? { text: unescaped(this.#struck), rest: unescaped(this.#rest) } : null;
    return { text: unescaped(this.#text), struck };
  }
}

/** A switch of OOXML: on unless it says otherwise. */
export const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false';

/** A switch that is off unless it is said to be on. */
export const isSwitchedOn = (value: string | undefined): boolean => value === '1' || value === 'true';
