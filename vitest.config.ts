import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Style sheets are imported as text, as in scripts/build.js. */
const cssAsText = {
  name: 'css-as-text',
  enforce: 'pre' as const,
  resolveId(source: string, importer: string | undefined) {
    return source.endsWith('.css') && importer ? `\0text:${resolve(dirname(importer), source)}.js` : null;
  },
  load(id: string) {
    if (!id.startsWith('\0text:')) return null;
    return `export default ${JSON.stringify(readFileSync(id.slice(6, -3), 'utf8'))}`;
  },
};

const bundler: { islandText: (path: string) => Promise<string> } = await import(
  new URL('./scripts/bundle.js', import.meta.url).href
);

/** Scripts of pages are imported as text, as in scripts/bundle.js. */
const islandAsText = {
  name: 'island-as-text',
  enforce: 'pre' as const,
  resolveId(source: string, importer: string | undefined) {
    return source.endsWith('?script') && importer
      ? `\0island:${resolve(dirname(importer), source.slice(0, -'?script'.length))}.js`
      : null;
  },
  async load(id: string) {
    if (!id.startsWith('\0island:')) return null;
    return `export default ${JSON.stringify(await bundler.islandText(id.slice(8, -3)))}`;
  },
};

export default defineConfig({
  plugins: [cssAsText, islandAsText],
  test: {
    // A journey waits for its browser most of the time: two share even two processors.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Rooms keep no state in their modules, so that a worker may go on with the next file.
      { extends: true, test: { name: 'src', include: ['src/**/*.test.{ts,tsx}'], isolate: false } },
      { extends: true, test: { name: 'whole', include: ['{test,bench}/**/*.test.{ts,tsx}'] } },
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A machine that is busy with other things is waited for.
    expect: { poll: { timeout: 20_000 } },
  },
});
