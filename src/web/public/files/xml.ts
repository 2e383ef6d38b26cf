import { shownMarkup } from '#components';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text within XML; characters that XML cannot hold, and those that turn the direction of writing, are left out. */
export const xmlText = (text: string): string =>
  shownMarkup(text.toWellFormed()).replaceAll(/[&<>"]/g, (each) => entities[each] ?? each);
