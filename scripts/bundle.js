// Bundles sources (TypeScript, JSX, style sheets as text, scripts for the browser as text) for Node; packages stay
// outside, in node_modules. Used by build.js, and by whatever starts part of the product from its sources.
import { build } from 'esbuild';

/** The script of a page, bundled for browsers on its own. `path` is a module in src/…/islands. */
export const islandText = async (path) => {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  return outputFiles[0].text;
};

/** `import script from './islands/name.ts?script'` gives the text of the bundled script. */
const islands = {
  name: 'islands',
  setup(context) {
    context.onResolve({ filter: /\?script$/ }, async ({ path, importer, resolveDir, kind }) => {
      const found = await context.resolve(path.replace(/\?script$/, ''), { importer, resolveDir, kind });
      return { ...found, namespace: 'island' };
    });
    context.onLoad({ filter: /.*/, namespace: 'island' }, async ({ path }) => ({
      contents: await islandText(path),
      loader: 'text',
      watchFiles: [path],
    }));
  },
};

/** esbuild's build with the product's settings. */
export const bundle = (options) =>
  build({
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    loader: { '.css': 'text' },
    plugins: [islands],
    logLevel: 'warning',
    ...options,
  });
