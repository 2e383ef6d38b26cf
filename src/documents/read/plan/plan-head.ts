import { findMunicipality, type Indicator, type Plan } from '#domain';
import type { Outline } from '../outline/outline.ts';
import { tidy } from '../words/join-words.ts';

/** The first line, without 【令和6年度評価】 and marks of headings. */
export const titleOf = (outline: Outline): string | null =>
  tidy((outline.title?.text ?? '').replaceAll(/【[^】]*】|^(?:[#■◆●□]+|[○◎](?![○◎]))\s*/gu, '')) || null;

const publisherPattern =
  /(?:^|[\s(（「])([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーヶ々]{1,8}?(?:都(?!市)|[道府県市区町村]))(?![民内外場政営立])/u;

/** The body that the title names at its start, after a space or in brackets; null when it names none. */
export const publisherOf = (outline: Outline): string | null => {
  const title = (outline.title?.text ?? '').replace(/^第[0-9０-９一二三四五六七八九十]+[次期]\s*/u, '');
  return publisherPattern.exec(title)?.[1] ?? null;
};

/** Code of the body that the title names, where it is a known municipality. */
export const membersOf = (outline: Outline): string[] => {
  const publisher = publisherOf(outline);
  const own = publisher ? findMunicipality(publisher) : undefined;
  return own ? [own.code] : [];
};

const kinds = [
  '総合戦略',
  '共生ビジョン',
  '総合計画',
  '実施計画',
  '行政評価',
  '未来都市計画',
  '基本計画',
  '行動計画',
];
/** What the title calls the plan; 「計画」 where it says nothing known. */
export const kindOf = (title: string): string => kinds.find((kind) => title.includes(kind)) ?? '計画';

/** The window that targets name (R6-R9), where they agree; null otherwise. */
export const periodOf = (indicators: readonly Indicator[]): Plan['period'] => {
  const windows = indicators
    .flatMap(({ series }) =>
      series.flatMap(({ targets }) => targets.map(({ recorded }) => recorded.reading.period?.value ?? null)),
    )
    .flatMap((period) =>
      period?.kind === 'range' && period.from && period.to && 'year' in period.from && 'year' in period.to
        ? [{ from: period.from.year, to: period.to.year }]
        : [],
    );
  const [first] = windows;
  return first && windows.every(({ from, to }) => from === first.from && to === first.to) ? first : null;
};

/** Fiscal years of the columns of results, with the reporting year. */
export const reportingYearsOf = (outline: Outline, reportingYear: number | null): number[] => {
  const years = new Set<number>(reportingYear === null ? [] : [reportingYear]);
  for (const entry of outline.indicators.entries) {
    for (const line of entry.lines)
      for (const { column } of line.values)
        if (column.kind === 'actual' && column.year !== null) years.add(column.year);
  }
  return [...years].sort((a, b) => a - b);
};
