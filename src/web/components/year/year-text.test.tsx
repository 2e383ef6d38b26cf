import { describe, expect, test } from 'vitest';
import type { Locale } from '#messages';
import { spokenYears, YearText } from './year-text.tsx';

const shown = (text: string, locale: Locale, choice: 'era' | 'western'): string =>
  String(<YearText text={text} locale={locale} />)
    .replaceAll(
      /<span class="(year-era|year-western)(?: year-instead)?">([^<]*)<\/span>/g,
      (_, name: string, year: string) => (name === `year-${choice}` ? year : ''),
    )
    .replaceAll(/<[^>]*>/g, '');

describe('a text in the other calendar', () => {
  test.each([
    ['令和6年度の実績', '2024年度の実績'],
    ['令和元年5月1日から', '2019年5月1日から'],
    ['平成31年3月31日まで', '2019年3月31日まで'],
    ['昭和64年', '1989年'],
    ['R9の目標は、R6–R9の合計', '2027の目標は、2024–2027の合計'],
    ['第2版 令和7年9月30日公表', '第2版 2025年9月30日公表'],
  ])('%s → %s', (text, western) => {
    expect(shown(text, 'ja', 'western')).toBe(western);
    expect(shown(text, 'ja', 'era')).toBe(text);
  });

  test.each([
    ['for FY2027', 'for Reiwa 9'],
    ['published 30 September 2025', 'published 30 September Reiwa 7'],
    ['30 April 2019 and 1 May 2019', '30 April Heisei 31 and 1 May Reiwa 1'],
    ['The 2021 value (2020)', 'The Reiwa 3 value (Reiwa 2)'],
  ])('%s → %s', (text, era) => {
    expect(shown(text, 'en', 'era')).toBe(era);
    expect(shown(text, 'en', 'western')).toBe(text);
  });
});

test.each([
  ['CO2とR-410A、MW型', 'ja'],
  ['SR5系統、R100号', 'ja'],
  ['件数は2024件', 'ja'],
  ['2,024 cases, 2057.5h, 1.2019, JIS X 8341-3:2016', 'en'],
  ['<b>&"', 'en'],
] as const)('%s holds no year', (text, locale) => {
  const html = String(<YearText text={text} locale={locale} />);
  expect(html).not.toContain('class=');
});

test.each([
  ['R5', '令和5年'],
  ['R6年度', '令和6年度'],
  ['H30-R4', '平成30年-令和4年'],
  ['R9の目標', '令和9年の目標'],
  ['2023年度', '2023年度'],
  ['CO2 R-1', 'CO2 R-1'],
])('%s is said as %s', (written, said) => {
  expect(spokenYears(written)).toBe(said);
});
