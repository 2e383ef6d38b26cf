import { type Command, Option } from 'commander';
import {
  compareRounds,
  compareVersions,
  japaneseDate,
  listRoundVersions,
  listVersions,
  type VersionOfPlan,
} from '#app';
import {
  differenceMessages,
  editionMessages,
  type LocalizedText,
  roundDifferenceMessages,
  roundPageMessages,
  versionMessages,
} from '#messages';
import { langOf } from '../arguments/lang.ts';
import type { Run } from '../run.ts';

interface DiffOptions {
  readonly rounds?: boolean;
  readonly format: 'text' | 'json';
}

const nameOf = (version: VersionOfPlan): LocalizedText =>
  version.kind === 'edition'
    ? versionMessages.edition(version.edition)
    : versionMessages.revision(
        version.revision.revision,
        japaneseDate(version.revision.at),
        version.revision.by,
        version.revision.why,
      );

/** `diff`: what changed between two versions of a stored plan, or two of its rounds; without any, which there are. */
export const addDiff = (root: Command, { io, services, finish }: Run): void => {
  root
    .command('diff')
    .argument('<plan>', '保存した計画の ID / id of a stored plan')
    .argument('[from]', '前の版: r12(改訂12)、2024-1(公表版)、now / the earlier version')
    .argument(
      '[to]',
      '後の版(書かなければ、いまの計画) / the later version; the plan as it is now when absent',
    )
    .description(
      '計画の二つの版の間に変わったことを表示します。版を指定しないと、版の一覧を表示します。違いがあれば終了コードは 1 です。\n' +
        'Shows what changed between two versions of a plan, or which there are. Exit code 1 when anything differs.',
    )
    .option('--rounds', '計画の版ではなく、計画の照会どうしを比べます / compares rounds of the plan instead')
    .addOption(new Option('--format <format>', '形式 / format').choices(['text', 'json']).default('text'))
    .action(
      async (
        plan: string,
        from: string | undefined,
        to: string | undefined,
        { format, rounds }: DiffOptions,
        command: Command,
      ) => {
        const locale = langOf(command);
        const open = await services.open();
        try {
          if (from === undefined || (rounds && to === undefined)) {
            const named = rounds
              ? (await listRoundVersions(open, plan)).versions.map((each) => ({
                  ...each,
                  told: roundDifferenceMessages.version(each.round, each.settled?.on ?? null),
                }))
              : (await listVersions(open, plan)).versions.map((each) => ({ ...each, told: nameOf(each) }));
            io.out(
              format === 'json'
                ? `${JSON.stringify({ plan, versions: named.map(({ told: _, ...each }) => each) }, null, 2)}\n`
                : named.length === 0
                  ? `${roundPageMessages.none[locale]}\n`
                  : named.map(({ name, told }) => `${name}\t${told[locale]}\n`).join(''),
            );
            finish(0);
            return;
          }
          const compared = rounds
            ? await compareRounds(open, plan, { from, to: to ?? from })
            : await compareVersions(open, plan, { from, to: to ?? 'now' });
          const { differences } = compared;
          io.out(
            format === 'json'
              ? `${JSON.stringify(compared, null, 2)}\n`
              : differences.length === 0
                ? `${editionMessages.changes.none[locale]}\n`
                : differences.map((each) => `${differenceMessages.inFull(each)[locale]}\n`).join(''),
          );
          finish(differences.length === 0 ? 0 : 1);
        } finally {
          await open.close();
        }
      },
    );
};
