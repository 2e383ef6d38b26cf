import type { ComponentExamples } from '../gallery/component-examples.ts';
import { FiscalYear } from './fiscal-year.tsx';
import { YearText } from './year-text.tsx';

export const yearExamples: readonly ComponentExamples[] = [
  {
    of: 'FiscalYear',
    states: (['full', 'plain', 'short'] as const).map((form) => ({
      name: form,
      show: (locale) => <FiscalYear year={2024} locale={locale} form={form} />,
    })),
  },
  {
    of: 'YearText',
    states: [
      {
        name: 'a sentence with years',
        show: (locale) => (
          <YearText
            text={
              locale === 'ja'
                ? '令和6年度の実績は令和7年9月30日に公表'
                : 'FY2024, published 30 September 2025'
            }
            locale={locale}
          />
        ),
      },
    ],
  },
];
