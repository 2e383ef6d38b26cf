/**
 * Takes remains of mark-up out of a cell. Line breaks and sub- or superscript tags only lay the text
 * out; every other tag or formula sign is reported, because text may be missing or struck out.
 */
export const stripMarkup = (cell: string): { readonly text: string; readonly removed: readonly string[] } => {
  if (!/[<$\\&]/.test(cell)) return { text: cell, removed: [] };
  const removed: string[] = [];
  const report = (tag: string): string => {
    removed.push(tag);
    return '';
  };
  const text = cell
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(?:sub|sup)>/gi, '')
    .replace(/<\/?(?:[a-z]{1,10})(?:\s[^<>]*)?>/g, report)
    .replace(/&(?:nbsp|amp|lt|gt|quot|#\d+);/g, (entity) => (entity === '&nbsp;' ? ' ' : report(entity)))
    .replace(/\\(?:mathrm|text|textcircled|mathbf|rm)\b/g, report)
    .replace(/\\[%％]/g, (sign) => `${report(sign)}%`)
    .replace(/\$\^?\{?([^${}]*)\}?\$/g, (formula, inner: string) => `${report(formula)}${inner}`)
    .replace(/\\[a-zA-Z]+|(?<![A-Z])\$(?!\d)/g, report);
  return { text, removed };
};
