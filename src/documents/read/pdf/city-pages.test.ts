import { describe, expect, test } from 'vitest';
import type { PlanDraft } from '#domain';
import { readDocument } from '../read-document.ts';
import { cityPages } from './testing/city-pages.ts';
import { chromium, chromiumPdf } from './testing/printers.ts';
import { draftOfPdf, factsOf } from './testing/rows-of-pdf.ts';

const bare = (text: string): string => text.replaceAll(/\s/gu, '');
/** Rows, apart from the file's name where it stands for the title. */
const rows = (draft: PlanDraft) =>
  factsOf(draft).map(({ node, ...row }) => ({ ...row, node: node === draft.source.name ? '' : bare(node) }));
const texts = ({ plan }: PlanDraft) => plan.narratives.map(({ kind, text }) => ({ kind, text: bare(text) }));

describe.skipIf(chromium === null)(
  `forms of invented cities as a browser prints them${chromium === null ? ' — SKIPPED: no Chromium on this machine (apt-get install chromium)' : ''}`,
  () => {
    test.each(cityPages)('$name', async ({ html, text }) => {
      const written = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
      const printed = await draftOfPdf(chromiumPdf(chromium ?? '', html));
      expect(rows(written).length).toBeGreaterThan(2);
      expect(rows(printed)).toEqual(rows(written));
      expect(printed.rows.map(({ certainty }) => certainty)).toEqual(
        written.rows.map(({ certainty }) => certainty),
      );
      expect(texts(printed)).toEqual(texts(written));
      expect(printed.residue.filter(({ reason }) => reason === 'not_understood')).toEqual([]);
    });
  },
);
