import { type Command, Option } from 'commander';
import { exportPlans } from '#app';
import type { Run } from './run.ts';

/** `export`: every stored plan in an open format. */
export const addExport = (root: Command, { io, services, finish }: Run): void => {
  root
    .command('export')
    .description('保存されている計画を、開かれた形式で出します。\nWrites the stored plans in an open format.')
    .option('--plan <id>', '1つの計画だけ / one plan only')
    .addOption(new Option('--format <format>', '形式 / format').choices(['json', 'csv']).default('json'))
    .action(async (options: { plan?: string; format: 'json' | 'csv' }) => {
      const open = await services.open();
      try {
        io.out(await exportPlans(open, options));
        finish(0);
      } finally {
        await open.close();
      }
    });
};
