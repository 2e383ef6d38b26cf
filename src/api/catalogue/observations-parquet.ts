import { parquetWriteBuffer } from 'hyparquet-writer';
import { type PublishedPlan, planIndex, publicationCells, publicationColumns } from '#app/published';
import { openDataColumns } from '#domain';

/**
 * Every value of every plan as Parquet for analysts: columns as in the CSV files by their ids, figures as exact decimal
 * text; `value_number` beside `value` is the nearest floating point number, for computing.
 */
export const observationsParquet = (plans: readonly PublishedPlan[]): ArrayBuffer => {
  const columns = [
    ...openDataColumns(plans.map(({ publication }) => publication.plan)),
    ...publicationColumns,
  ];
  const rows = plans.flatMap((plan) => {
    const { observationsAt } = planIndex(plan);
    return plan.publication.plan.placements.flatMap((placement) =>
      observationsAt(placement).map(
        (each): Record<string, string | null> => ({
          ...each.cells,
          ...publicationCells(plan, each),
        }),
      ),
    );
  });
  return parquetWriteBuffer({
    columnData: [
      ...columns.map(({ id }) => ({
        name: id,
        data: rows.map((row) => row[id] ?? null),
        type: 'STRING' as const,
      })),
      {
        name: 'value_number',
        data: rows.map(({ value }) => (value == null ? null : Number(value))),
        type: 'DOUBLE' as const,
      },
    ],
  });
};
