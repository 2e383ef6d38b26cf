#!/usr/bin/env node
// Starts the command line on the Node version the project pins (package "node"), whatever the machine has.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const bundle = path('../dist/main.js');

if (!existsSync(bundle)) {
  process.stderr.write(
    `michishirube: ${bundle} がありません。プロジェクトのフォルダーで npm install を実行してください。\n` +
      `michishirube: ${bundle} is missing. Run "npm install" in the project folder.\n`,
  );
  process.exit(2);
}
if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(bundle);
} else {
  // Beside this package when it is a dependency itself, below it in a project folder.
  const pinned = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin/node');
  const child = spawn(pinned, [bundle, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(
      `michishirube: ${pinned}: ${error.message}\nnpm install を実行してください。 / Run "npm install".\n`,
    );
    process.exit(2);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
