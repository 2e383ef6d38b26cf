import type { NarrativeKind } from '#domain';
import { documentDoubts } from '#messages';
import { isIndicatorHeader } from '../headings/header-row.ts';
import type { TreeNode } from '../plan/tree.ts';
import type { SourceText } from '../source/source-document.ts';
import { readTable } from '../table/read-table.ts';
import type { SettledTable } from '../table/settle-headers.ts';
import type { Table, TableRow } from '../table/table-row.ts';
import { joinName } from '../words/join-words.ts';
import type { Outline } from './outline.ts';
import { openProjectAbove } from './take-line.ts';

/** Puts a table with known columns where it belongs: indicators, or columns of prose. */
export const takeTable = (outline: Outline, settled: SettledTable): void => {
  const table = readTable(settled, outline.year);
  if (isIndicatorHeader(table.columns)) openProjectAbove(outline);
  outline.projectAbove = null;
  const base = outline.headingNode;
  for (const text of table.headings) outline.ledger.setAside(text, 'heading');
  if (isIndicatorHeader(table.columns)) {
    outline.indicators.nextTable();
    for (const row of table.rows) takeIndicatorRow(outline, row, table, base);
    if (outline.section?.narrative) outline.openSection(null);
    outline.project = null;
  } else {
    for (const row of table.rows) takeNarrativeRow(outline, row, table, base);
  }
  for (const stray of table.strays) takeStray(outline, stray);
  for (const { texts, reason } of table.asides) {
    for (const text of texts) outline.ledger.setAside(text, 'not_understood');
    if (texts[0]) outline.doubt('text', texts[0], '表の行', reason);
  }
};

const takeStray = (outline: Outline, stray: SourceText): void => {
  const draws = /^[→⇒➡⇨▶►⇔]+$/u.test(stray.text);
  outline.ledger.setAside(stray, draws ? 'decoration' : 'not_understood');
  if (!draws) outline.doubt('text', stray, '表', documentDoubts.rows.headinglessText.ja);
};

const takeIndicatorRow = (outline: Outline, read: TableRow, table: Table, base: TreeNode | null): void => {
  const { node, named, doubt } = outline.columnPath.place(read, table.columns, base);
  const unclear = (reason: string) => ({ kind: 'joined', column: null, reason }) as const;
  const row = doubt ? { ...read, doubts: [...read.doubts, unclear(doubt)] } : read;
  const place = node ?? rootOf(outline, row);
  outline.tree.current = place;
  const taken = outline.indicators.add(row, table.columns, {
    node: place,
    named,
    reportingYear: outline.year,
    role: outline.section?.role ?? null,
  });
  const last = outline.indicators.entries.at(-1);
  if (taken) place.carries = true;
  if (taken && last) last.divisionAbove ??= outline.useDivisionAbove();
  for (const cell of row.cells) {
    const { kind, narrative } = cell.column;
    for (const source of cell.sources) {
      if (kind === 'narrative' && narrative) takeNarrativeCell(outline, place, narrative, source);
      else if (kind === 'number') outline.ledger.setAside(source, 'decoration');
      else if (kind === 'unknown') takeStray(outline, source);
      else if (kind === 'municipalities') place.municipalityCells.push(source);
      else if (kind === 'project') outline.openProject(source, joinName(cell.text), '');
      else if (!taken && (kind === 'extra' || kind === 'unit' || kind === 'role')) takeStray(outline, source);
      else outline.ledger.use(source);
    }
  }
};

const takeNarrativeRow = (outline: Outline, row: TableRow, table: Table, base: TreeNode | null): void => {
  const { node } = outline.columnPath.place(row, table.columns, base);
  for (const cell of row.cells) {
    const { kind, narrative } = cell.column;
    for (const source of cell.sources) {
      if (narrative) takeNarrativeCell(outline, node, narrative, source);
      else if (kind === 'number') outline.ledger.setAside(source, 'decoration');
      else if (kind === 'project') outline.openProject(source, joinName(cell.text), '');
      else if (kind === 'level' || kind === 'level_code') outline.ledger.use(source);
      else takeStray(outline, source);
    }
  }
};

const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}A-Za-z0-9]/u;

const takeNarrativeCell = (
  outline: Outline,
  node: TreeNode | null,
  kind: NarrativeKind,
  source: SourceText,
): void => {
  if (words.test(source.text)) outline.narrate(node, kind, outline.section?.year ?? null, source);
  // Letters of a script that no Japanese document uses are what a scan made of a picture; dashes say 「なし」.
  else if (/\p{Letter}/u.test(source.text)) outline.noise(source);
  else outline.ledger.setAside(source, 'decoration');
};

/** Indicators that stand under no heading belong to the plan as a whole. */
const rootOf = (outline: Outline, row: TableRow): TreeNode => {
  const { tree } = outline;
  const root = tree.nodes.find(({ rank }) => rank === 0);
  const plan = { parent: null, level: '計画', rank: 0, code: null, style: null, title: '' };
  return root ?? tree.add({ ...plan, place: row.place, sources: [] });
};
