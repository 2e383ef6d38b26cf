import { type PlanDraft, placeText } from '#domain';
import { documentMessages, entryReadingMessages, pdfMessages } from '#messages';
import {
  AnswersNotPlanError,
  NoKnownHeadingError,
  UnknownLayoutError,
  UnsupportedFormatError,
} from '../document-error.ts';
import { layouts } from '../layouts/index.ts';
import type { Layout } from '../layouts/layout.ts';
import { openData } from '../layouts/open-data/layout.ts';
import { readWorkbookSource } from './excel/read-workbook-source.ts';
import { checkFormat } from './format/check-format.ts';
import { isIndicatorHeader } from './headings/header-row.ts';
import { type Vocabulary, vocabularyOf } from './headings/recognise-heading.ts';
import { isOpenData } from './open-data/is-open-data.ts';
import { readOpenData } from './open-data/read-open-data.ts';
import { readOutline } from './outline/read-outline.ts';
import { assemblePlan } from './plan/assemble-plan.ts';
import { reportingYearOf } from './plan/reporting-year.ts';
import { Ledger } from './source/ledger.ts';
import type { SourceDocument } from './source/source-document.ts';
import { findTables } from './table/find-tables.ts';
import { settleHeaders } from './table/settle-headers.ts';
import { withSheetYears } from './table/sheet-years.ts';
import { readTextSource } from './text/read-text-source.ts';

export interface ReadOptions {
  /** The layout to read with, or its id; found by the document's own words when absent. */
  readonly layout?: string | Layout;
  /** Fiscal year of the results, for documents that do not say it. */
  readonly reportingYear?: number;
  /** id the plan shall have. */
  readonly planId?: string;
}

const layoutNamed = (file: string, id: string): Layout => {
  const found = layouts.find((layout) => layout.id === id);
  const known = layouts.map((layout) => layout.id);
  if (!found) throw new UnknownLayoutError(file, null, documentMessages.unknownLayout(file, id, known));
  return found;
};

const recognised = (document: SourceDocument): Layout => {
  const texts = document.blocks.flatMap((block) =>
    block.kind === 'line' ? [block.text] : block.rows.flatMap(({ cells }) => cells),
  );
  const whole = texts
    .map(({ text }) => text)
    .join('\n')
    .replaceAll(/[^\S\n]/gu, '');
  const found = layouts.find(({ clues }) => clues.length > 0 && clues.every((clue) => whole.includes(clue)));
  return found ?? layoutNamed(document.name, 'general');
};

/** A document as it is handed in. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The layout that was asked for, and the words to read with before one is recognised. */
export const wordsFor = (file: DocumentFile, { layout }: ReadOptions) => {
  const chosen = typeof layout === 'string' ? layoutNamed(file.name, layout) : (layout ?? null);
  return { chosen, vocabulary: vocabularyOf(chosen?.headings) };
};

/**
 * A text or a workbook as a draft of a plan: every value with its origin and reading, every character that
 * is not in the plan as residue, every uncertainty as a doubt. Throws only `DocumentError`s, by name: empty,
 * too large (50 MB), not a text, unknown encoding, unknown layout, no table with known headings.
 */
export const readDocument = (file: DocumentFile, options: ReadOptions = {}): PlanDraft => {
  const format = checkFormat(file.name, file.bytes);
  // A PDF can only be waited for: readAnyDocument, in a thread of its own (readDocumentApart).
  if (format === 'pdf')
    throw new UnsupportedFormatError(file.name, null, documentMessages.unsupported(file.name, 'PDF'));
  const { chosen, vocabulary } = wordsFor(file, options);
  // Our own data files hold a row for each value, not for each indicator.
  if (chosen === null ? isOpenData(file, format) : chosen.id === openData.id)
    return readOpenData(file, format, options);
  const document =
    format === 'workbook'
      ? readWorkbookSource(file.name, file.bytes, vocabulary, chosen?.sheetsOutside)
      : readTextSource(file.name, file.bytes, vocabulary);
  return readSource(document, chosen, vocabulary, options);
};

/** The same from any reader's source document: text, workbook, PDF. */
export const readSource = (
  document: SourceDocument,
  chosen: Layout | null,
  words: Vocabulary,
  options: ReadOptions,
): PlanDraft => {
  const layout = chosen ?? recognised(document);
  if (layout.holds === 'answers')
    throw new AnswersNotPlanError(document.name, null, entryReadingMessages.isOne(document.name));
  const vocabulary = layout.headings.length > 0 ? vocabularyOf(layout.headings) : words;
  const found = findTables(document.blocks, vocabulary);
  if (!found.some((each) => each.kind === 'table' && each.header && isIndicatorHeader(each.header.columns))) {
    throw new NoKnownHeadingError(document.name, ...noHeading(document));
  }
  const sheets = withSheetYears(found);
  const items = settleHeaders(sheets.found);
  const said = sheets.newest ?? reportingYearOf(items);
  const reportingYear = options.reportingYear ?? said?.year ?? null;
  const ledger = new Ledger(document);
  const outline = readOutline(items, ledger, vocabulary, reportingYear);
  outline.doubts.push(...(document.notices ?? []));
  if (said?.doubt && options.reportingYear === undefined) outline.doubts.push(said.doubt);
  const { plan, rows, doubts } = assemblePlan(outline, ledger, {
    sourceName: document.name,
    sha256: document.sha256,
    layout,
    reportingYear,
    ...(options.planId === undefined ? {} : { planId: options.planId }),
  });
  const { residue, coverage } = ledger.account();
  const source = { name: document.name, sha256: document.sha256, format: document.format };
  return { plan, source, layout: layout.id, reportingYear, rows, doubts, residue, coverage };
};

const noHeading = (
  document: SourceDocument,
): [number | null, ReturnType<typeof documentMessages.noKnownHeading>] => {
  const table = document.blocks.find((block) => block.kind === 'table');
  const place = table?.rows[0]?.place;
  const line = place?.kind === 'text' ? place.line : 1;
  const first =
    table?.rows[0]?.cells
      .map(({ text }) => text)
      .filter(Boolean)
      .slice(0, 8)
      .join('、') ?? '';
  if (document.format === 'xlsx') {
    const where = document.blocks.find((block) => block.kind === 'line' && block.text.raw !== '');
    const at = place ?? (where?.kind === 'line' ? where.text.place : { kind: 'entered' as const });
    return [null, documentMessages.noKnownHeadingOnSheets(document.name, placeText(at), first)];
  }
  if (document.format === 'pdf') return [null, pdfMessages.noKnownHeading(document.name, first)];
  const facts = documentMessages.noKnownHeading(document.name, line, first);
  return [line, facts];
};
