import type { ComponentExamples } from '../gallery/component-examples.ts';
import { ScrollRegion } from './scroll-region.tsx';

const years = Array.from({ length: 14 }, (_, at) => 2016 + at);

export const scrollRegionExamples: readonly ComponentExamples[] = [
  {
    of: 'ScrollRegion',
    states: [
      {
        name: 'a table wider than the page',
        show: () => (
          <ScrollRegion label="wide table">
            <table class="sheet">
              <thead>
                <tr>
                  {years.map((year) => (
                    <th scope="col">{year}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                <tr>
                  {years.map((year) => (
                    <td class="number-cell">{`${year * 37}千円`}</td>
                  ))}
                </tr>
              </tbody>
            </table>
          </ScrollRegion>
        ),
      },
    ],
  },
];
