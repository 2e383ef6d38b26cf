export { exportRecord, listRecord, recordChoices } from './list-record.ts';
export type { ToldEntry } from './tell-record.ts';
