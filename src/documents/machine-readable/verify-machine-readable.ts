import { type MachineReadablePoint, machineReadableMessages as messages } from '#messages';
import { UnsupportedFormatError } from '../document-error.ts';
import { checkFormat } from '../read/format/check-format.ts';
import { decodeText } from '../read/format/decode-text.ts';
import type { DocumentFile } from '../read/read-document.ts';
import { csvFacts } from './facts/csv-facts.ts';
import { regionsOf } from './facts/regions.ts';
import type { FileFacts, SheetFacts } from './facts/sheet-facts.ts';
import { tableIn } from './facts/table-facts.ts';
import { workbookFacts } from './facts/workbook-facts.ts';
import { area } from './points/area.ts';
import { formulas } from './points/formulas.ts';
import { layout } from './points/layout.ts';
import { merges } from './points/merges.ts';
import { numbers } from './points/numbers.ts';
import { objects } from './points/objects.ts';
import { omittedNames } from './points/omitted-names.ts';
import { oneDatum } from './points/one-datum.ts';
import { oneTable } from './points/one-table.ts';
import { platformCharacters } from './points/platform-characters.ts';
import type { OpenedFile, OpenedSheet, Point } from './points/point.ts';
import { splitTable } from './points/split-table.ts';
import { symbols } from './points/symbols.ts';
import { units } from './points/units.ts';
import { westernYears } from './points/western-years.ts';
import type { Fault, MachineReadableReport, PointReport } from './report.ts';

/** Places told of each point; more only repeat what to do. */
const mostFaults = 1_000;

/** The points in the rule's order; 1-1 is about the file as a whole. */
const pointsFor = (format: FileFacts['format']): readonly Point[] => [
  oneDatum,
  numbers(format),
  merges,
  layout,
  omittedNames,
  formulas,
  objects,
  units,
  platformCharacters,
  westernYears,
  area,
  symbols,
  splitTable,
  oneTable,
];

/**
 * Holds a CSV file or workbook against the 15 points of 統計表における機械判読可能なデータの表記方法 (総務省, 2020-12-18) and says,
 * point by point, where it breaks them and what to do. A file of another kind breaks the first point and is not
 * looked at further. Throws the `DocumentError`s of files that cannot be opened: empty, damaged, too large.
 */
export const verifyMachineReadable = ({ name: file, bytes }: DocumentFile): MachineReadableReport => {
  const facts = factsOf(file, bytes);
  if ('message' in facts) return refused(file, facts);
  const opened: OpenedFile = { sheets: facts.sheets.map(openSheet) };
  const points = [
    pointReport('file-format', '1-1', []),
    ...pointsFor(facts.format).map((point) => pointReport(point.id, point.number, point.check(opened))),
  ];
  return {
    file,
    format: facts.format,
    sheets: facts.sheets.length,
    passed: points.every(({ state }) => state !== 'broken'),
    points,
  };
};

/** The file's facts, or what speaks against its format. */
const factsOf = (file: string, bytes: Uint8Array): FileFacts | Fault => {
  const fault = (message: Fault['message']): Fault => ({ sheet: file, cell: null, message, certain: true });
  try {
    const format = checkFormat(file, bytes);
    if (format === 'pdf') return fault(messages.found.notATableFile('PDF'));
    if (format === 'workbook') return workbookFacts(file, bytes);
    const lines = decodeText(file, bytes).text.split(/\r?\n/, 20);
    const count = (mark: string) => lines.filter((line) => line.includes(mark)).length;
    if (count('\t') > count(',')) return fault(messages.found.tabs);
    if (count(',') === 0) return fault(messages.found.notATableFile('テキスト'));
    return csvFacts(file, bytes);
  } catch (error) {
    // The rule takes OpenDocument too; only this tool cannot open it.
    if (error instanceof UnsupportedFormatError)
      return { ...fault(error.explanation), certain: !/\.ods$/i.test(file) };
    throw error;
  }
};

const openSheet = (facts: SheetFacts): OpenedSheet => {
  const regions = regionsOf(facts);
  const loose = regions.filter((region) => tableIn(facts, region, []) === null);
  const outside = loose.flatMap(({ rows }) => [...rows.values()].flatMap((row) => [...row.values()]));
  return { facts, loose, tables: regions.flatMap((region) => tableIn(facts, region, outside) ?? []) };
};

const pointReport = (id: MachineReadablePoint, number: string, found: Iterable<Fault>): PointReport => {
  const faults: Fault[] = [];
  let count = 0;
  let broken = false;
  for (const fault of found) {
    count += 1;
    broken ||= fault.certain;
    if (faults.length < mostFaults) faults.push(fault);
  }
  const state = count === 0 ? 'pass' : broken ? 'broken' : 'look';
  return { id, number, title: messages.points[id], state, count, faults, remedy: messages.remedies[id] };
};

const refused = (file: string, fault: Fault): MachineReadableReport => ({
  file,
  format: null,
  sheets: 0,
  passed: false,
  points: [
    pointReport('file-format', '1-1', [fault]),
    ...pointsFor('csv').map(({ id, number }) => ({
      ...pointReport(id, number, []),
      state: 'unchecked' as const,
    })),
  ],
});
