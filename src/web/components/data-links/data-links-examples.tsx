import type { ComponentExamples } from '../gallery/component-examples.ts';
import { DataLinks } from './data-links.tsx';

export const dataLinksExamples: readonly ComponentExamples[] = [
  {
    of: 'DataLinks',
    states: [
      { name: 'both', show: (locale) => <DataLinks csv="/plans.csv" json="/plans.json" locale={locale} /> },
    ],
  },
];
