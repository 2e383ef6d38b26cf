// The journeys of the test suite need a Chromium. Finds it, installs Debian's when it may, or says what to do.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium on this machine; CHROMIUM_PATH wins over the PATH. */
export const findBrowser = () => {
  const named = process.env.CHROMIUM_PATH;
  const candidates = [
    ...(named ? [named] : []),
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    ...names.map((name) => `/usr/bin/${name}`),
  ];
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
};

const run = (command, ...args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const install = () => {
  process.stdout.write('Chromium is missing; installing Debian’s chromium and a Japanese font …\n');
  return (
    run('apt-get', 'update', '-q') &&
    run('apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  );
};

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

if (import.meta.main && !findBrowser() && !(mayInstall() && install() && findBrowser())) {
  process.stderr.write(
    [
      'テストの一部は Chromium で画面を確かめますが、見つかりませんでした。次のどちらかをしてから、もう一度実行してください。',
      'Part of the tests look at the pages in Chromium, which was not found. Do one of these and run again.',
      '  sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk',
      '  CHROMIUM_PATH=/path/to/chromium npm test',
      '',
    ].join('\n'),
  );
  process.exit(1);
}
