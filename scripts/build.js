// Bundles the sources into dist/main.js, and the typesetting process, which main.js starts as a process of its
// own, into dist/typst-worker.js, and the threads that read documents and check what is typed.
import { rmSync } from 'node:fs';
import { bundle } from './bundle.js';

rmSync('dist', { recursive: true, force: true });
await bundle({
  entryPoints: {
    main: 'src/main.ts',
    'typst-worker': 'src/documents/write/pdf/typst-worker.ts',
    'entry-check-worker': 'src/app/findings/entry-check-worker.ts',
    'trial-worker': 'src/app/trial/trial-worker.ts',
    'read-worker': 'src/documents/read/apart/read-worker.ts',
  },
  outdir: 'dist',
});
