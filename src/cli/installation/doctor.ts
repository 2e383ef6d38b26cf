import { type Command, Option } from 'commander';
import { viewInstallation } from '#app';
import { installationMessages as words } from '#messages';
import { langOf } from '../arguments/lang.ts';
import type { Run } from '../run.ts';

/** `doctor`: whether this installation is as it should be. */
export const addDoctor = (root: Command, { io, services, finish }: Run): void => {
  root
    .command('doctor')
    .description(
      '設置の状態を調べます(データベース、ディスク、控え、鍵、PDF、時計)。注意や異常があれば 1 で終わります。\n' +
        'Looks at the installation: database, disk, copies, secret, PDF, clock; ends with 1 when something needs attention.',
    )
    .addOption(new Option('--format <format>', '形式 / format').choices(['text', 'json']).default('text'))
    .action(async ({ format }: { format: 'text' | 'json' }, command: Command) => {
      const locale = langOf(command);
      const { facts, diagnoses } = await viewInstallation(
        { by: { kind: 'installation' } },
        services.installation,
      );
      const wrong = diagnoses.filter(({ severity }) => severity === 'warning' || severity === 'failure');
      if (format === 'json') io.out(`${JSON.stringify({ facts, diagnoses }, null, 2)}\n`);
      else {
        io.out(`${words.version[locale]}: ${facts.version}\n`);
        for (const { subject, severity, text } of diagnoses)
          io.out(
            `[${words.severities[severity][locale]}] ${words.subjects[subject][locale]}: ${text[locale]}\n`,
          );
        io.out(`${(wrong.length > 0 ? words.doctorFound(wrong.length) : words.doctorSound)[locale]}\n`);
      }
      finish(wrong.length > 0 ? 1 : 0);
    });
};
