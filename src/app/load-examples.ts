import { z } from 'zod';
import { readDocument } from '#documents';
import { defaultScale, type Finding, type Plan } from '#domain';
import type { GivenExplanation } from './findings/explain-finding.ts';
import { OpenErrorsError } from './findings/finding-errors.ts';
import { importDocument } from './import-document.ts';
import { installationDesk } from './people/desk.ts';
import { publishPlan } from './publication/publish-plan.ts';
import type { Services } from './services.ts';
import { saveSummary } from './summaries/save-summary.ts';

const year = z.int().min(1868).max(2200);

const catalogue = z.strictObject({
  examples: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      file: z.string(),
      title: z.string(),
      kind: z.string(),
      publisher: z.string(),
      municipalities: z.array(z.string().regex(/^\d{6}$/)),
      period: z.strictObject({ from: year, to: year }).nullable(),
      reportingYear: year,
      publishedOn: z.iso.date(),
      approvedBy: z.string(),
      /** 目標のまとめ, by the code of the goal. */
      summaries: z.array(z.strictObject({ goal: z.string(), ja: z.string(), en: z.string() })),
      explanations: z.strictObject({
        by: z.string(),
        given: z.array(
          z.strictObject({ rule: z.string(), indicators: z.array(z.string()).min(1), text: z.string() }),
        ),
      }),
    }),
  ),
});

/** Reads a file of the examples folder by its path inside it. */
export type ReadExample = (path: string) => Promise<Uint8Array>;

export interface LoadedExamples {
  /** Titles of the plans that were added and published. */
  readonly added: readonly string[];
  /** Why others were stored and not published: an example may contradict a plan that is already here. */
  readonly refused: readonly OpenErrorsError[];
}

/**
 * Loads the example plans listed in `examples.json` that are not published yet, each as a publication. Throws when
 * the catalogue is not in its form.
 */
export const loadExamples = async (services: Services, read: ReadExample): Promise<LoadedExamples> => {
  const desk = installationDesk(services);
  const { examples } = catalogue.parse(JSON.parse(new TextDecoder().decode(await read('examples.json'))));
  const published = await services.storage.transaction((stores) => stores.publications.list());
  const added: string[] = [];
  const refused: OpenErrorsError[] = [];
  for (const example of examples) {
    const { file, reportingYear, publishedOn, approvedBy, explanations, summaries, ...told } = example;
    if (published.some(({ planId }) => planId === told.id)) continue;
    const bytes = await read(file);
    const draft = await readDocument({ name: file, bytes }, {});
    await importDocument(desk, { ...draft, plan: { ...draft.plan, ...told } }, { name: file, bytes });
    for (const { goal, ja, en } of summaries) {
      const node = draft.plan.nodes.find(({ parentId, code }) => parentId === null && code === goal);
      if (node === undefined) throw new Error(`${file} has no goal ${goal}`);
      await saveSummary(desk, told.id, { year: reportingYear, nodeId: node.id, ja, en, seen: '' });
    }
    try {
      await publishPlan(desk, {
        planId: told.id,
        reportingYear,
        scale: defaultScale,
        publishedOn,
        approvedBy,
        explain: saidAbout(draft.plan, explanations),
      });
      added.push(told.title);
    } catch (error) {
      if (!(error instanceof OpenErrorsError)) throw error;
      refused.push(error);
    }
  }
  return { added, refused };
};

/** What the example's invented planner says about an error that the document really holds; null about any other. */
const saidAbout =
  (plan: Plan, { by, given }: z.infer<typeof catalogue>['examples'][number]['explanations']) =>
  ({ rule, indicator }: Finding): GivenExplanation | null => {
    const name = plan.indicators.find(({ id }) => id === indicator)?.name ?? '';
    const said = given.find((each) => each.rule === rule && each.indicators.includes(name));
    return said === undefined ? null : { text: said.text, by };
  };
