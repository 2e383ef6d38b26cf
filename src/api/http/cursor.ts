import { createHash } from 'node:crypto';

/** Where in which list a reader is. */
export interface Position {
  /** Of the publications and conditions the list was made from. */
  readonly list: string;
  readonly from: number;
}

/** A short name for a list: another one whenever something is published or another condition is asked for. */
export const listName = (version: string, name: string, conditions: object): string =>
  createHash('sha256')
    .update(JSON.stringify([version, name, conditions]))
    .digest('base64url')
    .slice(0, 16);

export const writeCursor = ({ list, from }: Position): string =>
  Buffer.from(`${list}.${from}`).toString('base64url');

/** Undefined for anything that is no cursor of ours. */
export const readCursor = (cursor: string): Position | undefined => {
  const [, list, from] =
    /^([\w-]{16})\.(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  return list === undefined || from === undefined ? undefined : { list, from: Number(from) };
};
