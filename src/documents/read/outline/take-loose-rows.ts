import { documentDoubts } from '#messages';
import { headingYears } from '../headings/heading-years.ts';
import { recogniseHeading } from '../headings/recognise-heading.ts';
import { isBlank, type SourceRow, type SourceText, spanning } from '../source/source-document.ts';
import type { FoundTable } from '../table/find-tables.ts';
import { lineMeaning } from './line-meaning.ts';
import type { Outline } from './outline.ts';
import { endsInPage, openNode } from './take-line.ts';

/** Rows without headings: contents, a label with its value, a heading in two cells, or nothing known. */
export const takeLooseRows = (outline: Outline, table: FoundTable): void => {
  const unknown = table.rows.filter((row) => !takeRow(outline, row));
  const [first, last] = [unknown[0], unknown.at(-1)];
  if (!first || !last) return;
  const texts = unknown.flatMap((row) => row.cells.filter((cell) => !isBlank(cell)));
  for (const text of texts) outline.ledger.setAside(text, 'not_understood');
  outline.doubts.push({
    kind: 'text',
    place: spanning(first.place, last.place),
    about: '表',
    raw: texts.map(({ raw }) => raw).join(' '),
    reason:
      unknown.length === 1
        ? documentDoubts.rows.headinglessRow.ja
        : documentDoubts.rows.headinglessTable(`${unknown.length}`).ja,
    node: outline.tree.current,
  });
};

/** Puts a row where it belongs; false when nothing of it is understood. */
const takeRow = (outline: Outline, row: SourceRow): boolean => {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  const [first, ...rest] = filled;
  const last = filled.at(-1);
  if (!first || !last) return true;
  if (outline.inContents && endsInPage(last.text)) {
    for (const cell of filled) outline.ledger.setAside(cell, 'contents');
    return true;
  }
  outline.inContents = false;
  if (rest.length > 0 && takeLabelled(outline, filled)) return true;
  const meaning = lineMeaning(filled.map(({ text }) => text).join(' '), outline.vocabulary);
  if (meaning.kind === 'node' && filled.length === 2) {
    openNode(outline, first, meaning);
    for (const cell of filled) outline.ledger.use(cell);
    return true;
  }
  if (rest.length === 0 || first.text.length > longestLabel || !isSentence(last)) return false;
  // 「必要性 | A | …である。」: prose with a label of its own.
  for (const cell of filled)
    outline.narrate(outline.tree.current, 'other', outline.section?.year ?? null, cell);
  return true;
};

const longestLabel = 16;
const isSentence = ({ text }: SourceText): boolean => /[。．]$/u.test(text.trim());

/** 「施策名 | 1-1 …」「担当課 | 商工課 | 課題 | …」: labels, each with what it names beside it. */
const takeLabelled = (outline: Outline, filled: readonly SourceText[]): boolean => {
  const [label, second, third] = filled;
  const known = (text: SourceText | undefined) =>
    text !== undefined && recogniseHeading(text.text, outline.vocabulary) !== null;
  // Headings alone are those of a table.
  if (!label || filled.every(known)) return false;
  // 「位置付け | 基本目標 | 1 … | 施策 | 1-2 …」: a heading before the labels.
  const group = !known(label) && known(second) && third !== undefined && !known(third);
  if (!known(label) && !group) return false;
  const kindOf = (cell: SourceText) => recogniseHeading(cell.text, outline.vocabulary)?.kind;
  const fields: { readonly label: SourceText; readonly values: SourceText[] }[] = [];
  for (const cell of group ? filled.slice(1) : filled) {
    const kind = kindOf(cell);
    const open = fields.at(-1);
    if (kind !== undefined && labelKinds.has(kind) && open?.values.length !== 0)
      fields.push({ label: cell, values: [] });
    else open?.values.push(cell);
  }
  // A label before several values (「事業費 | 8,210 | 8,455」) is the head of a row, unless they are its text.
  const isField = ({ label, values }: (typeof fields)[number]) =>
    values.length === 1 || (values.length > 1 && kindOf(label) === 'narrative');
  if (!fields.every(isField)) return false;
  let taken = false;
  for (const { label, values } of fields)
    for (const value of values)
      if (takeValue(outline, label, value)) taken = true;
      else outline.ledger.setAside(value, 'not_understood');
  if (group && taken) outline.ledger.setAside(label, 'heading');
  return taken;
};

const labelKinds = new Set(['level', 'level_code', 'narrative', 'division', 'extra', 'project']);

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
  } else if (heading?.kind === 'project') {
    outline.projectAbove = value;
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
