import { type LayoutChoice, readLayout } from '#app';
import type { Io } from '../io.ts';

/** Ids of plans and layouts have neither dots nor slashes. */
export const isFile = (name: string): boolean => /[./\\]/.test(name);

/** What `--layout` tells of layouts, beside the option. */
export const layoutOption = [
  '--layout <id-or-file>',
  '読み取りの様式。ID、または定義のファイル / layout to read with: an id, or a JSON file that defines one',
] as const;

/** The layout that `--layout` names, read from its file when it is one. Rejects with `LayoutFileError`. */
export const layoutOf = async (io: Io, given: string | undefined): Promise<LayoutChoice | undefined> =>
  given !== undefined && isFile(given) ? readLayout({ name: given, bytes: await io.readFile(given) }) : given;
