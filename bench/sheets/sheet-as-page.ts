import type { Sheet, SheetBlock, SheetTable } from '../../src/documents/write/sheet/sheet.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

const tableOf = ({ columns, head, rows }: SheetTable): string => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const row = (cells: SheetTable['head'], tag: string) =>
    `<tr>${cells
      .map((cell) =>
        cell === null
          ? ''
          : `<${tag} rowspan="${cell.rows}" colspan="${cell.columns}">${escaped(cell.text)}</${tag}>`,
      )
      .join('')}</tr>`;
  return `<table><colgroup>${columns.map(({ width }) => `<col style="width:${(width / whole) * 100}%">`).join('')}</colgroup>
<thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('\n')}</tbody></table>`;
};

const blockOf = (block: SheetBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'table':
      return tableOf(block);
    case 'text':
      return [
        ...(block.title === null ? [] : [`<b>${escaped(block.title)}</b>`]),
        ...block.lines.map(escaped),
      ]
        .map((line) => `<p>${line}</p>`)
        .join('');
    default:
      return `<p>${escaped(block.text)}</p>`;
  }
};

/** The same sheet as a page of HTML to print: same texts, same tables, same columns, headings on every page. */
export const sheetAsPage = ({ title, edition, orientation, sections }: Sheet): string => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
@page { size: A4 ${orientation}; margin: 12mm } body { font: 9pt "BIZ UDGothic", "Noto Sans CJK JP", sans-serif }
table { border-collapse: collapse; width: 100%; table-layout: fixed } th, td { border: 0.5pt solid; padding: 3pt }
h1 { break-before: page; font-size: 13pt } h2 { font-size: 11pt } h3 { font-size: 10pt } p { margin: 2pt 0 }
</style></head><body><p>${escaped(title)}${escaped(edition)}</p>
${sections.map(({ blocks }) => blocks.map(blockOf).join('\n')).join('\n')}</body></html>`;
