import type { SourceBlock, SourceText } from '../source/source-document.ts';

type Line = Extract<SourceBlock, { kind: 'line' }>;

const bullet = /^[-*+・･●○◯▪•‐–]\s*(?=\S)/u;
const item = /^(?:[・･●○◯◎■□▪•※◇◆①-⑳]|[-‐–]\s|[(（]?[0-9０-９]{1,2}[)）.．]|【)/u;

const labelled = /^\s*[^\s:：。][^:：。]{0,15}[:：]\s*\S/u;

/**
 * A cell that stands for itself as lines of prose. Line breaks separate items, paragraphs and labels with their
 * values; in a short text without any they only fit it into its cell.
 */
export const linesOf = (text: SourceText, apart: boolean): Line[] => {
  const parts = text.raw.split('\n');
  const separate =
    parts.length > 1 &&
    (parts.filter((part) => labelled.test(part)).length > 1 ||
      parts.some(
        (part, index) =>
          (index > 0 && item.test(part.trim())) || (index < parts.length - 1 && /[。．]$/u.test(part.trim())),
      ));
  if (!separate || text.raw.trim() !== text.text) return [lineOf(text, apart)];
  return parts.flatMap((raw, index) =>
    raw.trim() === '' ? [] : [lineOf({ ...text, raw, text: raw.trim() }, index === 0 && apart)],
  );
};

const lineOf = (text: SourceText, apart: boolean): Line => ({
  kind: 'line',
  text,
  bullet: bullet.test(text.text),
  apart,
});
