import { expect, test } from 'vitest';
import { benchBackup } from './backup.ts';

test('what the benchmark of copies measures is right', async () => {
  const { summary, wrong } = await benchBackup({ plans: 2 });
  expect(wrong).toEqual([]);
  expect(summary.rows).toMatchObject({ plans: 2, source_files: 2 });
});
