import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublished } from '#app/published';
import { writeBundleFolder } from '#bundle';
import { addressesOfPages, createPublicSite } from '#web';
import { bundleSourceOf } from '../src/bundle-source.ts';
import { largePlan } from '../test/fixtures/large-plan.ts';
import { publicationOf, storageOf } from '../test/fixtures/published.ts';

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Highest resident memory of the process while the work runs, looked at every 100 ms. */
const withPeak = async <T>(work: () => Promise<T>): Promise<{ result: T; peak: number }> => {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 100);
  try {
    return { result: await work(), peak };
  } finally {
    look();
    clearInterval(timer);
  }
};

/** Pages rendered a second, each for the first time, and the bundle of a plan of so many indicators. */
const measure = async (indicators: number): Promise<void> => {
  const storage = storageOf([publicationOf(largePlan(indicators))]);
  const published = createPublished(storage);
  const site = createPublicSite({ published });
  const pages = (await addressesOfPages(published)).filter((address) => address.includes('/indicators/'));
  const some = pages.filter((_, at) => at % Math.ceil(pages.length / 200) === 0);
  const since = performance.now();
  let bytes = 0;
  for (const address of some) {
    const response = await site.request(address);
    if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
    bytes += (await response.text()).length;
  }
  const rate = some.length / ((performance.now() - since) / 1000);
  process.stdout.write(
    `${indicators} indicators: ${rate.toFixed(0)} pages/s rendered (${some.length} pages, ${Math.round(bytes / some.length)} characters each)\n`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'bench-bundle-'));
  try {
    for (const run of ['first', 'again']) {
      const source = bundleSourceOf({ published: createPublished(storage), product: 'bench', url: null });
      const start = performance.now();
      const { result, peak } = await withPeak(() => writeBundleFolder(source, folder));
      process.stdout.write(
        `  bundle, ${run}: ${seconds(start)}, ${result.files} files, ${megabytes(result.bytes)}, ${result.written} written, peak ${megabytes(peak)} resident\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [48, 1_000]) await measure(size);
