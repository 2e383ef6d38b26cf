export * from './document-error.ts';
export { layouts } from './layouts/index.ts';
export type { Layout } from './layouts/layout.ts';
export { documentSizeLimit } from './read/format/check-format.ts';
export { type ReadOptions, readDocument } from './read/read-document.ts';
export { type CsvOptions, writeDraftCsv } from './write/draft-csv.ts';
export { writeDraftJson } from './write/draft-json.ts';
export { writePlansCsv } from './write/plans-csv.ts';
export { writePlansJson } from './write/plans-json.ts';
