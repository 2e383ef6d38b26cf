// Bundles the sources (TypeScript and JSX) into dist/main.js, and the typesetting process, which main.js
// starts as a process of its own, into dist/typst-worker.js, and the thread
// that reads documents into dist/read-worker.js; packages stay outside, in node_modules.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: {
    main: 'src/main.ts',
    'typst-worker': 'src/documents/write/pdf/typst-worker.ts',
    'read-worker': 'src/documents/read/apart/read-worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
  loader: { '.css': 'text' },
  logLevel: 'warning',
});
