import { type Command, InvalidArgumentError } from 'commander';
import type { Run } from './run.ts';

/** `serve`: the web server. */
export const addServe = (root: Command, { services }: Run): void => {
  root
    .command('serve')
    .description('サーバーを起動します。\nStarts the server.')
    .option('--host <address>', '待ち受けるアドレス / address to listen on', '127.0.0.1')
    .option('--port <number>', '待ち受けるポート / port to listen on', port, 8420)
    .option(
      '--examples',
      '例の計画がなければ公表版として読み込みます / load the example plans as publications',
    )
    .option(
      '--staff',
      '職員用の画面も出します。このコンピューターからだけ開けます / serve the staff side too, to this computer only',
    )
    .option(
      '--accounts',
      '職員用の画面を、ログインして使います。最初の起動で、管理者のためのリンクを表示します / serve the staff side to people with accounts; the first start prints a link for the administrator',
    )
    .option(
      '--demo',
      '試用: パスワードなしで、それぞれの役割で入れます。このコンピューターからだけ開けます / a demo: enter as each role without a password, from this computer only',
    )
    .option(
      '--try',
      'だれでも文書を点検できる画面(/try)も出します。文書は保存しません / serve a page where anybody can have a document checked; nothing is stored',
    )
    .action(async (options: ServeFlags) => {
      const { host, port, examples = false } = options;
      const staff = options.demo
        ? 'demo'
        : options.accounts
          ? 'accounts'
          : options.staff
            ? 'loopback'
            : 'none';
      await services.serve({ host, port, examples, staff, trial: options.try ?? false });
    });
};

interface ServeFlags {
  readonly host: string;
  readonly port: number;
  readonly examples?: boolean;
  readonly staff?: boolean;
  readonly accounts?: boolean;
  readonly demo?: boolean;
  readonly try?: boolean;
}

const port = (text: string): number => {
  const value = Number(text);
  if (/^\d+$/.test(text) && value < 65_536) return value;
  throw new InvalidArgumentError('0 から 65535 までの数を書いてください。 / Write a number from 0 to 65535.');
};
