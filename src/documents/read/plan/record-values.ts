import { type CellContext, type Doubt, parseCell, type Reading, type RecordedValue } from '#domain';
import { documentDoubts } from '#messages';
import { spanning } from '../source/source-document.ts';
import type { TableCell } from '../table/table-row.ts';
import { joinValue } from '../words/join-words.ts';

export interface CellSurroundings {
  readonly source: string;
  readonly indicator: string;
  /** Units that the row names; asked for only where a value names none itself. */
  units(): readonly string[];
  readonly footnotes: Readonly<Record<string, string>>;
}

export interface ReadValue {
  readonly recorded: RecordedValue;
  readonly doubt: Omit<Doubt, 'nodeId' | 'indicatorId'> | null;
}

const dashMisread = documentDoubts.values.dashMisread.ja;
const roleNames = { baseline: '基準値', actual: '実績値', target: '目標値' } as const;
type Role = keyof typeof roleNames;

/** The mark of a footnote in a cell: ※, ※1, *2; scans make * of ※. */
export const footnoteMark = (cell: string): string | null => {
  const match = /[※*＊]\s*([0-9０-９]{0,2})|注\s*([0-9０-９]{1,2})/u.exec(cell);
  return match ? `※${(match[1] ?? match[2] ?? '').normalize('NFKC')}` : null;
};

/** What the value language may ask about a cell. */
class Surroundings implements CellContext {
  readonly header: string;
  readonly indicator: string;
  readonly role: Role;
  readonly footnotes: Readonly<Record<string, string>>;
  readonly #unit: string | null;
  readonly #around: CellSurroundings;

  constructor({ heading, unit }: TableCell['column'], role: Role, around: CellSurroundings) {
    this.header = heading;
    this.indicator = around.indicator;
    this.role = role;
    this.footnotes = around.footnotes;
    this.#unit = unit;
    this.#around = around;
  }

  get rowUnits(): readonly string[] {
    const units = this.#around.units();
    return this.#unit ? [this.#unit, ...units] : units;
  }
}

/** A value cell read by the value language, with its origin; what it is about in words for a doubt. */
export const readValue = (cell: TableCell, role: Role, around: CellSurroundings): ReadValue => {
  const text = joinValue(cell.text);
  const [first, last] = [cell.sources[0], cell.sources.at(-1)];
  const place = first && last ? spanning(first.place, last.place) : ({ kind: 'entered' } as const);
  const raw = cell.sources.map((source) => source.raw).join('\n');
  const read = parseCell(text, new Surroundings(cell.column, role, around));
  const reading: Reading =
    cell.misplaced && read.certainty === 'sure'
      ? { ...read, certainty: 'doubtful', reason: cell.misplaced }
      : read;
  const mark = footnoteMark(text);
  const footnote = mark === null ? undefined : around.footnotes[mark];
  const recorded: RecordedValue = {
    cell: text,
    reading,
    provenance: { source: around.source, place, raw },
    ...(footnote ? { footnote } : {}),
  };
  const about = `「${around.indicator}」の${roleNames[role]}`;
  // That its column is in doubt is said once, of its row.
  if (read.certainty === 'sure') {
    // The reading is sure (nothing stands there), the character is not: scans make _ of a dash and * of ※.
    const misread = /^[_＿]/u.test(text);
    const proposal = text
      .replace(/^[_＿]/u, '－')
      .replace(/[*＊]/u, '※')
      .replaceAll(' ', '');
    return {
      recorded,
      doubt: misread
        ? { kind: 'joined', place, about, field: role, raw, reason: dashMisread, proposal }
        : null,
    };
  }
  const doubt = {
    kind: cell.misplaced ? ('column' as const) : ('value' as const),
    place,
    about,
    field: role,
    raw,
    reason: reading.reason ?? documentDoubts.values.undecided.ja,
    ...(reading.proposal ? { proposal: reading.proposal } : {}),
  };
  return { recorded, doubt };
};
