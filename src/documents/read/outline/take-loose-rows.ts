import { headingYears } from '../headings/heading-years.ts';
import { recogniseHeading } from '../headings/recognise-heading.ts';
import { isBlank, type SourceRow, type SourceText } from '../source/source-document.ts';
import type { FoundTable } from '../table/find-tables.ts';
import { lineMeaning } from './line-meaning.ts';
import type { Outline } from './outline.ts';
import { endsInPage, openNode } from './take-line.ts';

/** Rows without headings: contents, a label with its value, a heading in two cells, or nothing known. */
export const takeLooseRows = (outline: Outline, table: FoundTable): void => {
  for (const row of table.rows) takeRow(outline, row);
};

const takeRow = (outline: Outline, row: SourceRow): void => {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  const [first, ...rest] = filled;
  const last = filled.at(-1);
  if (!first || !last) return;
  if (outline.inContents && endsInPage(last.text)) {
    for (const cell of filled) outline.ledger.setAside(cell, 'contents');
    return;
  }
  outline.inContents = false;
  if (rest.length > 0 && takeLabelled(outline, filled)) return;
  const meaning = lineMeaning(filled.map(({ text }) => text).join(' '), outline.vocabulary);
  if (meaning.kind === 'node' && filled.length === 2) {
    openNode(outline, first, meaning);
    for (const cell of filled) outline.ledger.use(cell);
    return;
  }
  for (const cell of filled) outline.ledger.setAside(cell, 'not_understood');
  outline.doubt('text', first, '表', '見出しのない表の行です。');
};

/** 「施策名 | 1-1 …」「担当課 | 商工課 | 課題 | …」: labels, each with what it names beside it. */
const takeLabelled = (outline: Outline, filled: readonly SourceText[]): boolean => {
  const [label] = filled;
  if (!label || !recogniseHeading(label.text, outline.vocabulary)) return false;
  let open: SourceText | null = null;
  let taken = false;
  for (const cell of filled) {
    const heading = recogniseHeading(cell.text, outline.vocabulary);
    if (heading && labelKinds.has(heading.kind) && open === null) {
      open = cell;
      continue;
    }
    if (open && takeValue(outline, open, cell)) {
      taken = true;
      open = null;
    } else outline.ledger.setAside(cell, 'not_understood');
  }
  return taken;
};

const labelKinds = new Set(['level', 'level_code', 'narrative', 'division', 'extra']);

const takeValue = (outline: Outline, label: SourceText, value: SourceText): boolean => {
  const heading = recogniseHeading(label.text, outline.vocabulary);
  if (heading?.kind === 'level') {
    const code = outline.codeAbove;
    outline.codeAbove = null;
    const written = [code?.text, value.text].filter(Boolean).join(' ');
    const level = heading.heading.replace(/名$/u, '');
    const meaning = lineMeaning(`${level}：${written}`, outline.vocabulary);
    if (meaning.kind !== 'node') return false;
    openNode(outline, value, meaning);
    outline.ledger.use(value);
    if (code) outline.ledger.use(code);
  } else if (heading?.kind === 'narrative' && heading.narrative) {
    outline.narrate(
      outline.tree.current,
      heading.narrative,
      headingYears(label.text)[0]?.year ?? null,
      value,
    );
  } else if (heading?.kind === 'level_code') {
    outline.codeAbove = value;
  } else if (
    heading?.kind === 'extra' ||
    (outline.divisionAbove && /^(?:関係|関連|協力|連携)/u.test(label.text))
  ) {
    // Printed results and further divisions of a sheet stay beside it as notes, label and all.
    outline.note(label);
    outline.note(value);
    return true;
  } else if (heading?.kind === 'division') {
    outline.divisionAbove = value;
    outline.ledger.use(value);
  } else return false;
  outline.ledger.setAside(label, 'heading');
  return true;
};
