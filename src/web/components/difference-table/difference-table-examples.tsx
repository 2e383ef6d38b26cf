import type { Difference } from '#domain';
import type { ComponentExamples } from '../gallery/component-examples.ts';
import { DifferenceTable } from './difference-table.tsx';

const corrected: Difference = {
  kind: 'changed',
  part: 'actual',
  node: 'n1',
  indicator: 'i1',
  series: 's1',
  where: '1-1 産業',
  name: '共同研究の数',
  year: 2024,
  property: null,
  before: '26件',
  after: '20件',
};
const grade: Difference = {
  ...corrected,
  part: 'evaluation',
  property: 'grade',
  before: '○ 順調',
  after: '△ 遅れ',
};
const settled: Difference = {
  ...corrected,
  indicator: 'i2',
  name: '観光客の数',
  before: '未確定',
  after: '336万人',
  settled: true,
};

export const differenceTableExamples: readonly ComponentExamples[] = [
  {
    of: 'DifferenceTable',
    states: [
      {
        name: 'errata, with what follows',
        show: (locale) => (
          <DifferenceTable
            label="errata"
            rows={[{ difference: corrected, reason: '転記の誤り', by: '企画課' }, { difference: grade }]}
            locale={locale}
            as="errata"
            reasons
          />
        ),
      },
      {
        name: 'changes',
        show: (locale) => (
          <DifferenceTable label="changes" rows={[{ difference: settled }]} locale={locale} />
        ),
      },
    ],
  },
];
