import type { JSX } from 'hono/jsx/jsx-runtime';
import { withoutTurningMarks } from '#domain';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what neither HTML nor XML may hold
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Markup as it is shown: without the characters that no document may hold, and without marks that turn the direction of
 * writing, which reach beyond the text they stand in to the figures behind it.
 */
export const shownMarkup = (markup: string): string => withoutTurningMarks(markup).replaceAll(impossible, '');

/** A frame with all that is in it as the document that a browser gets. */
export const documentMarkup = async (frame: JSX.Element): Promise<string> =>
  shownMarkup(`<!doctype html>${await (await frame).toString()}`);
