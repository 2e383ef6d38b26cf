import { readFileSync } from 'node:fs';
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

export default defineConfig({
  plugins: [cssAsText],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
