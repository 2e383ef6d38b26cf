import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublished } from '#app/published';
import { type BundleSummary, writeBundleFolder, writeBundleZip } from '#bundle';
import { addressesOfPages, createPublicSite } from '#web';
import { bundleSourceOf } from '../src/bundle-source.ts';
import { largePlan } from '../test/fixtures/large-plan.ts';
import { publicationOf, storageOf } from '../test/fixtures/published.ts';

/** What a piece of work cost. Processor time is what it would take on an idle machine; others make it wait longer. */
interface Cost {
  readonly seconds: number;
  readonly processorSeconds: number;
  /** Highest resident memory in bytes while it ran. */
  readonly peak: number;
}

/** Memory is looked at every 100 ms. */
const costOf = async <T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly cost: Cost }> => {
  globalThis.gc?.();
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 100);
  const [since, used] = [performance.now(), process.cpuUsage()];
  try {
    const result = await work();
    look();
    const { user, system } = process.cpuUsage(used);
    const seconds = (performance.now() - since) / 1000;
    return { result, cost: { seconds, processorSeconds: (user + system) / 1_000_000, peak } };
  } finally {
    clearInterval(timer);
  }
};

interface BundleRun {
  readonly run: string;
  readonly cost: Cost;
  readonly summary: BundleSummary;
}

export interface BenchResult {
  readonly pagesPerSecond: number;
  readonly bundles: readonly BundleRun[];
}

/**
 * Pages of indicators rendered a second, each for the first time; and the bundle of a plan of so many indicators:
 * written for the first time, again with nothing changed, as an archive, and after the plan was corrected. `tell` hears of
 * each run when it ends: those of a large plan take long.
 */
export const benchPublicSide = async (
  indicators: number,
  tell: (run: BundleRun) => void = () => {},
): Promise<BenchResult> => {
  const plan = largePlan(indicators);
  const publication = publicationOf(plan);
  const storage = storageOf([publication]);
  const published = createPublished(storage);
  const site = createPublicSite({ published });
  const pages = (await addressesOfPages(published)).filter((address) => address.includes('/indicators/'));
  const some = pages.filter((_, at) => at % Math.ceil(pages.length / 200) === 0);
  const { cost } = await costOf(async () => {
    for (const address of some) {
      const response = await site.request(address);
      if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
      await response.text();
    }
  });
  const folder = mkdtempSync(join(tmpdir(), 'bench-bundle-'));
  const bundles: BundleRun[] = [];
  const run = async (name: string, of: typeof storage, write: typeof writeBundleFolder, out: string) => {
    const source = bundleSourceOf({
      published: createPublished(of),
      product: 'bench',
      url: 'https://city.example/keikaku',
    });
    const done = await costOf(() => write(source, join(folder, out)));
    const bundle = { run: name, cost: done.cost, summary: done.result };
    bundles.push(bundle);
    tell(bundle);
  };
  const corrected = publicationOf(plan, { number: 2, publishedOn: '2025-11-01' });
  try {
    await run('first', storage, writeBundleFolder, 'site');
    await run('again, nothing changed', storage, writeBundleFolder, 'site');
    await run('archive', storage, writeBundleZip, 'site.zip');
    rmSync(join(folder, 'site.zip'));
    // The pages of the first edition stay, under addresses of their own.
    await run('after a correction', storageOf([publication, corrected]), writeBundleFolder, 'site');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { pagesPerSecond: some.length / cost.processorSeconds, bundles };
};

if (import.meta.main) {
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
  const sizes = process.argv.slice(2).map(Number);
  for (const size of sizes.length > 0 ? sizes : [48, 1_000]) {
    process.stdout.write(`${size} indicators\n`);
    const { pagesPerSecond } = await benchPublicSide(size, ({ run, cost, summary }) =>
      process.stdout.write(
        `  ${run}: ${cost.seconds.toFixed(1)} s (${cost.processorSeconds.toFixed(1)} s of processor time), ` +
          `${summary.files} files, ${megabytes(summary.bytes)}, ${summary.written} written, ${summary.kept} kept, ` +
          `peak ${megabytes(cost.peak)} resident\n`,
      ),
    );
    process.stdout.write(`  ${pagesPerSecond.toFixed(0)} pages/s of processor time\n`);
  }
}
