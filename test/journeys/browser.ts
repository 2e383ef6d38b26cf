import { type Browser, chromium } from 'playwright-core';

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Starts the machine's Chromium; fails with what to do when there is none. */
export const launchBrowser = async (): Promise<Browser> => {
  const finder: { findBrowser: () => string | undefined } = await import(
    new URL('../../scripts/ensure-browser.js', import.meta.url).href
  );
  const executablePath = finder.findBrowser();
  if (executablePath === undefined)
    throw new Error(
      'Chromium が見つかりません。sudo apt-get install -y chromium fonts-noto-cjk を実行するか、CHROMIUM_PATH に場所を入れてください。\n' +
        'Chromium was not found. Run "sudo apt-get install -y chromium fonts-noto-cjk", or set CHROMIUM_PATH.',
    );
  // Under the C locale Chromium gives up Japanese names of downloads.
  return chromium.launch({
    executablePath,
    args: flags.split(' '),
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
};
