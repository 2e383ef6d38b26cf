import { writtenDecimals } from '#domain';
import { checkMessages } from '#messages';
import { amountOf } from './amount.ts';
import { defineCheck } from './define-check.ts';
import { type CellRole, quoteCell } from './quotes.ts';

const words = checkMessages['notation-mixed'];
const roles: readonly CellRole[] = ['baseline', 'actual', 'target'];

export const notationMixed = defineCheck({
  id: 'notation-mixed',
  severity: 'info',
  scope: 'node',
  ...words,
  *run({ plan, lines }) {
    for (const line of lines) {
      if (line.placement.restated || line.part !== null) continue;
      const cells = roles.flatMap((role) => {
        const amount = amountOf(line.cells[role]);
        return amount === null ? [] : [{ role, amount, cell: amount.recorded.cell }];
      });
      // A target is a round number; only values that were measured must be printed alike.
      const measured = cells.filter((cell) => cell.role !== 'target');
      const decimals = new Set(measured.map((cell) => writtenDecimals(cell.amount.written.value)));
      const long = cells.filter(
        (cell) => cell.amount.value.abs().gte(1000) && /\d{4}|\d,\d{3}|\d，\d{3}/u.test(cell.cell),
      );
      const separated = new Set(long.map((cell) => /\d[,，]\d{3}/u.test(cell.cell)));
      const mixed = [decimals.size > 1 ? 'decimals' : null, separated.size > 1 ? 'separators' : null].filter(
        (kind) => kind !== null,
      );
      if (mixed.length === 0) continue;
      yield {
        node: line.node.id,
        indicator: line.indicator.id,
        message: words.message(
          line.indicator.name,
          mixed,
          cells.map((cell) => cell.cell),
        ),
        remedy: words.remedy,
        quotes: cells.map((cell) => quoteCell(plan, line, cell.role)),
      };
    }
  },
});
