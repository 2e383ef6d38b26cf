import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createPublished } from '#app/published';
import { type Publication, publicationContent } from '#domain';
import { createPublicSite } from '#web';
import { sha256 } from '../src/storage/testing/fixtures.ts';
import { correctedCity, storageOf } from './fixtures/published.ts';

/** Publications as a release made them, and the figures that its pages showed. Kept for ever, not rewritten once it is out. */
interface Kept {
  readonly publications: readonly Publication[];
  /** Cells of the tables of each edition's page, row by row. */
  readonly figures: Readonly<Record<string, readonly string[]>>;
}

const folder = resolve(import.meta.dirname, 'fixtures/releases');

const figuresOf = async (publications: readonly Publication[]): Promise<Kept['figures']> => {
  const site = createPublicSite({ published: createPublished(storageOf(publications)) });
  const figures: Record<string, readonly string[]> = {};
  for (const { planId, reportingYear, number } of publications) {
    const page = `/plans/${planId}/versions/${reportingYear}-${number}`;
    const html = await (await site.request(page)).text();
    figures[page] = [...html.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      row
        .replaceAll(/<\/t[hd]>/g, ' | ')
        .replaceAll(/<svg.*?<\/svg>/gs, '')
        // The other calendar's year is there for who chooses it, and is not shown.
        .replaceAll(/<span class="[^"]*year-instead">[^<]*<\/span>/g, '')
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
  }
  return figures;
};

// A new release keeps its own: UPDATE=1 writes the file that is not there yet.
const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8')) as {
  version: string;
};
const own = resolve(folder, `${version}.jsonl`);
if (process.env.UPDATE === '1' && !existsSync(own)) {
  const publications = correctedCity();
  mkdirSync(folder, { recursive: true });
  writeFileSync(own, `${JSON.stringify({ publications, figures: await figuresOf(publications) })}\n`);
}

test('this release keeps what its publications look like', () => expect(existsSync(own)).toBe(true));

test.each(readdirSync(folder).toSorted())('%s: hashes verify and every figure is as it was', async (file) => {
  const kept = JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Kept;
  expect(kept.publications.length).toBeGreaterThan(0);
  for (const publication of kept.publications)
    expect(sha256(publicationContent(publication))).toBe(publication.contentHash);
  const figures = await figuresOf(kept.publications);
  expect(figures).toEqual(kept.figures);
  expect(Object.values(figures).flat().length).toBeGreaterThan(20);
});
