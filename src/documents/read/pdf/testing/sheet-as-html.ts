import type { InventedSheet } from './invented-sheets.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The sheet as a page with tables; `css` says how they are drawn. */
export const sheetAsHtml = ({ title, sections }: InventedSheet, css: string): string => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
body { font: 9pt sans-serif } table { width: 100%; margin: 6pt 0 } th, td { text-align: left; font-weight: normal }
${css}</style></head><body><p>${escaped(title)}</p>
${sections
  .map(
    ({ heading, head, rows, prose = [] }) => `<p>${escaped(heading)}</p>
<table><thead><tr>${head.map((text) => `<th>${escaped(text)}</th>`).join('')}</tr></thead><tbody>
${rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('\n')}
</tbody></table>${prose.map((text) => `<p>${escaped(text)}</p>`).join('')}`,
  )
  .join('\n')}</body></html>`;
