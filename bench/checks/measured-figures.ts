import type { ChecksBench } from '../checks.ts';
import type { CityBench } from './city-documents.ts';

const percent = (part: number, whole: number): string =>
  `${((part / whole) * 100).toFixed(1)}%(${part}/${whole})`;

/** The table of the mutation suite, as it stands in docs/checks/README.md. */
export const mutationTable = ({ kinds, falseAlarms }: ChecksBench): string => {
  const rows = [...Map.groupBy(kinds, ({ rule }) => rule)].map(([rule, each]) => {
    const made = each.reduce((sum, one) => sum + one.made, 0);
    const noticed = each.reduce((sum, one) => sum + one.noticed, 0);
    return `| ${rule} | ${percent(noticed, made)} |`;
  });
  const alarms = falseAlarms.map(({ said }) => said.length);
  const all = alarms.reduce((a, b) => a + b, 0);
  return [
    '| 規則 | 気付いた割合 |',
    '|---|---|',
    ...rows,
    `| 正しい${alarms.length}文書での余計な指摘(誤り・注意) | 一文書に最大 ${Math.max(...alarms)}件、合計 ${all}件 |`,
  ].join('\n');
};

/** The table of the invented cities' documents, as it stands in docs/checks/README.md. */
export const cityTable = ({ documents, falseAlarms, noticed, missed }: CityBench): string => {
  const all = [...noticed, ...missed];
  const rows = [...Map.groupBy(all, ({ rule }) => rule)].map(
    ([rule, each]) =>
      `| ${rule} | ${percent(each.filter((one) => noticed.includes(one)).length, each.length)} |`,
  );
  return [
    '| 規則 | 気付いた割合 |',
    '|---|---|',
    ...rows,
    `| 全体 | ${percent(noticed.length, all.length)} |`,
    `| 正しい${documents.length}文書での余計な指摘(誤り・注意) | 合計 ${falseAlarms.length}件 |`,
  ].join('\n');
};

const marked = (name: string): RegExp =>
  new RegExp(`(?<=<!-- 測定: ${name} -->\\n)[\\s\\S]*?(?=\\n?<!-- 測定ここまで -->)`, 'u');

/** The table between the marks of a name in the page; '' where there is none. */
export const figuresIn = (page: string, name: string): string => marked(name).exec(page)?.[0] ?? '';

/** The page with the table of a name replaced. */
export const withFigures = (page: string, name: string, table: string): string =>
  page.replace(marked(name), () => table);
