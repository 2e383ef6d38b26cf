import { publishedTableMessages as messages } from '#messages';
import type { TableColumn } from './published-table.ts';

/** A column of text with its heading in both languages. */
export const textColumn = (id: keyof typeof messages.columns): TableColumn => ({
  id,
  label: messages.columns[id],
  kind: 'text',
});

/** The same for bare numbers. */
export const numberColumn = (id: keyof typeof messages.columns): TableColumn => ({
  ...textColumn(id),
  kind: 'number',
});
