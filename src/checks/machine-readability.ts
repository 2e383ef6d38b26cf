import type { RecordedValue } from '#domain';
import { checkMessages } from '#messages';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import { type CellRole, quoteCell } from './quotes.ts';

const words = checkMessages['machine-readability'];
const roles: readonly CellRole[] = ['baseline', 'actual', 'target'];

/** Points of the rule that the value cells themselves can break; merged cells and layout are the file's. */
const points = {
  several: ({ reading }: RecordedValue) => reading.value === null && reading.parts.length > 1,
  sign: ({ cell }: RecordedValue) => /[△▲]\s*\d/u.test(cell),
  remark: ({ cell, reading }: RecordedValue) => reading.value !== null && /[※*]/u.test(cell),
  unit: ({ reading }: RecordedValue) => reading.value !== null && reading.unit === '',
} as const;

type Point = keyof typeof points;

export const machineReadability = defineCheck({
  id: 'machine-readability',
  severity: 'info',
  scope: 'plan',
  ...words,
  *run({ plan, lines }) {
    const cells = lines
      .filter((line) => line.part === null || line === lines.find((other) => other.series === line.series))
      .flatMap((line) => roles.map((role) => ({ line, role, recorded: line.cells[role] })));
    const broken = (Object.keys(points) as Point[]).flatMap((point) => {
      const hits = cells.filter(({ recorded }) => recorded !== null && points[point](recorded));
      return hits.length === 0 ? [] : [{ point, hits }];
    });
    if (broken.length === 0) return;
    yield {
      node: null,
      indicator: null,
      message: words.message(broken.map(({ point, hits }) => ({ point, cells: hits.length }))),
      remedy: words.remedy,
      quotes: broken.flatMap(({ hits }) =>
        hits.slice(0, 1).map(({ line, role }: { line: Line; role: CellRole }) => quoteCell(plan, line, role)),
      ),
    };
  },
});
