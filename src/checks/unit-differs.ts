import { checkMessages } from '#messages';
import { amountOf, type CellAmount, comparable } from './amount.ts';
import { defineCheck } from './define-check.ts';
import { type CellRole, quoteCell } from './quotes.ts';

const words = checkMessages['unit-differs'];
const roles: readonly CellRole[] = ['baseline', 'actual', 'target'];

export const unitDiffers = defineCheck({
  id: 'unit-differs',
  severity: 'warning',
  scope: 'node',
  ...words,
  *run({ plan, lines }) {
    for (const line of lines) {
      if (line.placement.restated) continue;
      const cells = roles.flatMap((role) => {
        const amount = amountOf(line.cells[role], line.part);
        return amount === null || (role === 'target' && relative(amount)) ? [] : [{ role, amount }];
      });
      const [first] = cells;
      const other = cells.find((cell) => first !== undefined && !comparable(first.amount, cell.amount));
      if (first === undefined || other === undefined) continue;
      yield {
        node: line.node.id,
        indicator: line.indicator.id,
        message: words.message(
          line.indicator.name,
          cells.map((cell) => cell.amount.written.unit),
        ),
        remedy: words.remedy,
        quotes: cells.map((cell) => quoteCell(plan, line, cell.role)),
      };
    }
  },
});

/** 「10.0%減少」「▲20%」「+5%」 as a target is a share of the baseline, not a value in another unit. */
const relative = (amount: CellAmount): boolean => {
  const { cell, reading } = amount.recorded;
  if (reading.qualifier === 'increase' || reading.qualifier === 'decrease') return true;
  return amount.unit === '%' && /^[△▲+＋-]/u.test(cell.trim());
};
