import type { Command } from 'commander';
import { verifyBundle, writeBundleFolder, writeBundleZip } from '#bundle';
import { bundleMessages as messages } from '#messages';
import { langOf } from '../arguments/lang.ts';
import type { Run } from '../run.ts';

const outDescription =
  '書き出すフォルダー、または .zip のファイル / folder, or .zip file, to write the public side to';
const urlDescription =
  '公開先のアドレス(https://www.example.lg.jp/keikaku)/ where readers will find the files';

/** Adds `--out` and `--url` to a command. */
export const withBundleOptions = (command: Command, isRequired: boolean): Command => {
  const out = ['--out <place>', outDescription] as const;
  return (isRequired ? command.requiredOption(...out) : command.option(...out)).option(
    '--url <address>',
    urlDescription,
  );
};

export interface BundleOptions {
  readonly out: string;
  readonly url?: string;
}

/** Writes the public side as files and says what changed. */
export const writeBundle = async (
  { io, services }: Pick<Run, 'io' | 'services'>,
  { out, url }: BundleOptions,
  command: Command,
): Promise<void> => {
  const locale = langOf(command);
  const { source, close } = await services.bundleSource(url);
  try {
    const isZip = out.toLowerCase().endsWith('.zip');
    const summary = await (isZip ? writeBundleZip : writeBundleFolder)(source, out);
    io.err(`${messages.done(out, summary)[locale]}\n`);
    if (source.url === null) io.err(`${messages.withoutUrl()[locale]}\n`);
  } finally {
    await close();
  }
};

/** `bundle`: the public side as files for a web server that knows nothing of us; `bundle-verify` holds it to its list. */
export const addBundle = (root: Command, run: Run): void => {
  const { io, finish } = run;
  withBundleOptions(root.command('bundle'), true)
    .description(
      '公表しているもの(ページ、図、データ、検索)を、サーバーのいらないファイル一式として書き出します。変わったファイルだけを書き直します。\n' +
        'Writes what is published as files for any web server, under any path; only what changed is written again.',
    )
    .action(async (options: BundleOptions, command: Command) => {
      await writeBundle(run, options, command);
      finish(0);
    });
  root
    .command('bundle-verify')
    .argument('<place>', '一式のフォルダー、または .zip / folder or .zip of a bundle')
    .description(
      '一式が書き出したときのままか、manifest.json のハッシュで確かめます。\n' +
        'Holds a bundle to the hashes of its manifest.json.',
    )
    .action(async (place: string, _options: unknown, command: Command) => {
      const locale = langOf(command);
      const { manifest, ...faults } = await verifyBundle(place);
      const lines = (['missing', 'changed', 'added'] as const).flatMap((kind) =>
        faults[kind].map((name) => `${messages.fault[kind][locale]}: ${name}`),
      );
      if (lines.length === 0) {
        io.out(`${messages.whole(place, Object.keys(manifest.files).length)[locale]}\n`);
        for (const { plan, edition, publishedOn } of manifest.publications)
          io.out(`${messages.publication(plan, edition, publishedOn)[locale]}\n`);
      } else io.out(`${lines.join('\n')}\n`);
      finish(lines.length === 0 ? 0 : 1);
    });
};
