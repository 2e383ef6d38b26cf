import type { Command } from 'commander';
import type { Run } from '../run.ts';

/** `mcp`: published plans for an assistant on this computer, over standard input and output. */
export const addMcp = (root: Command, { services }: Run): void => {
  root
    .command('mcp')
    .description(
      '公表した計画・指標・評価を、AIアシスタントに読ませます(Model Context Protocol、標準入出力)。読むだけで、公表前のものは出ません。\n' +
        'Lets an assistant read what is published (Model Context Protocol over standard input and output); it never writes.',
    )
    .addHelpText(
      'after',
      `
設定の例 / setting up:
  設定ファイルに書くアシスタント / assistants with a settings file (JSON):
    { "mcpServers": { "michishirube": {
        "command": "npx", "args": ["--no-install", "michishirube", "mcp"],
        "cwd": "<このフォルダー / this folder>", "env": { "MICHISHIRUBE_DATA": "<データのフォルダー / data folder>" } } } }
  コマンドを登録するアシスタント / assistants that are given a command:
    npx --no-install michishirube mcp

MICHISHIRUBE_URL を設定すると、引用のアドレスがその公開先になります。
With MICHISHIRUBE_URL set, citations name pages there.`,
    )
    .action(() => services.assistant());
};
