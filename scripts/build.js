// Bundles the sources into dist/main.js, and the typesetting process, which main.js starts as a process of its
// own, into dist/typst-worker.js, and the threads that read documents and check what is typed.
//
// npx builds when it first meets a folder, also beside a server that runs from it: each file is put in its place whole,
// and none is missing in between.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundle } from './bundle.js';

const folder = 'dist';
const { outputFiles } = await bundle({
  entryPoints: {
    main: 'src/main.ts',
    'typst-worker': 'src/documents/write/pdf/typst-worker.ts',
    'entry-check-worker': 'src/app/findings/entry-check-worker.ts',
    'trial-worker': 'src/app/trial/trial-worker.ts',
    'read-worker': 'src/documents/read/apart/read-worker.ts',
  },
  outdir: folder,
  write: false,
});

mkdirSync(folder, { recursive: true });
for (const { path, contents } of outputFiles) {
  const coming = `${path}.${process.pid}`;
  writeFileSync(coming, contents);
  renameSync(coming, path);
}
const built = new Set(outputFiles.map(({ path }) => basename(path)));
for (const name of readdirSync(folder))
  if (/\.(js|map)$/.test(name) && !built.has(name)) rmSync(join(folder, name));
