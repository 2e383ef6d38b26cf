// Runs a bench that needs pages: style sheets as text and JSX, which Node alone does not read.
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.js';

const [path, ...args] = process.argv.slice(2);
const outfile = 'dist/bench.js';
await bundle({ entryPoints: [path], outfile });
process.exitCode =
  spawnSync(process.execPath, ['--expose-gc', outfile, ...args], { stdio: 'inherit' }).status ?? 1;
