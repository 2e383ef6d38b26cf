import { parseRange, parseReference, type Span } from '../cells/reference.ts';
import type { OfficePackage } from '../package/office-package.ts';
import { readXml } from '../package/read-xml.ts';
import type { ReadingLimits } from '../package/reading-limits.ts';
import { isSwitchedOn, type RichText, RichTextRuns, unescaped } from './rich-text.ts';

/** A cell as the part stores it. Rows and columns count from 1. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  /** 「n」 number, 「s」 shared string, 「str」 result of a formula, 「inlineStr」, 「b」, 「e」 error, 「d」 date. */
  readonly type: string;
  readonly style: number;
  /** null when the cell holds none. */
  readonly value: string | null;
  readonly inline: RichText | null;
  /** The formula's text; empty for one that is shared with another cell. null without a formula. */
  readonly formula: string | null;
}

export interface WorksheetPart {
  readonly cells: readonly StoredCell[];
  readonly merges: readonly Span[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Runs of hidden columns, both ends included. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  /** Texts printed at the head and foot of each page, as Excel stores them. */
  readonly pageTexts: readonly string[];
}

interface OpenCell {
  readonly cell: Omit<StoredCell, 'value' | 'inline' | 'formula'>;
  value: string | null;
  formula: string | null;
  runs: RichTextRuns | null;
}

/** Reads a worksheet's part. Cells that hold nothing are left out. */
export const readWorksheetPart = (
  source: OfficePackage,
  path: string,
  limits: ReadingLimits,
): WorksheetPart | null => {
  const cells: StoredCell[] = [];
  const merges: Span[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: (readonly [number, number])[] = [];
  const pageTexts: string[] = [];
  let row = 0;
  let column = 0;
  let open: OpenCell | null = null;
  let inside: 'v' | 'f' | 'page' | null = null;
  let page = '';

  const openElement = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (open?.runs) {
      open.runs.open(name, attributes);
    } else if (name === 'row') {
      row = Number(attributes.r ?? row + 1);
      column = 0;
      if (isSwitchedOn(attributes.hidden) || attributes.ht === '0') hiddenRows.add(row);
    } else if (name === 'c') {
      const at = parseReference(attributes.r ?? '') ?? { row, column: column + 1 };
      column = at.column;
      open = {
        cell: { ...at, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0) },
        value: null,
        formula: null,
        runs: null,
      };
    } else if (open && (name === 'v' || name === 'f')) {
      inside = name;
      if (name === 'f') open.formula = '';
    } else if (open && name === 'is') {
      open.runs = new RichTextRuns();
    } else if (name === 'mergeCell') {
      const span = parseRange(attributes.ref ?? '');
      limits.tick();
      if (span) merges.push(span);
    } else if (name === 'col' && (isSwitchedOn(attributes.hidden) || attributes.width === '0')) {
      hiddenColumns.push([Number(attributes.min), Number(attributes.max)]);
    } else if (/^(?:odd|even|first)(?:Header|Footer)$/.test(name)) {
      inside = 'page';
      page = '';
    }
  };

  const closeElement = (name: string): void => {
    if (inside === 'page' && /(?:Header|Footer)$/.test(name)) {
      pageTexts.push(page);
      inside = null;
    } else if (name === 'v' || name === 'f') inside = null;
    else if (name === 'c' && open) {
      const { cell, value, formula, runs } = open;
      open = null;
      if (value === null && formula === null && runs === null) return;
      limits.count('cells');
      limits.count('characters', value?.length ?? 0);
      cells.push({
        ...cell,
        value: value === null ? null : unescaped(value),
        formula,
        inline: runs?.made ?? null,
      });
    } else open?.runs?.close(name);
  };

  const takeText = (text: string): void => {
    if (open?.runs) open.runs.text(text);
    else if (inside === 'page') page += text;
    else if (open && inside === 'v') open.value = (open.value ?? '') + text;
    else if (open && inside === 'f') open.formula = (open.formula ?? '') + text;
  };

  const found = readXml(source, path, limits, { open: openElement, close: closeElement, text: takeText });
  return found ? { cells, merges, hiddenRows, hiddenColumns, pageTexts } : null;
};
