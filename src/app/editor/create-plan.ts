import { inferSettings, type Plan, planFactsOf } from '#domain';
import { importMessages, type LocalizedText, editorMessages as words } from '#messages';
import { EntryRefusedError } from '../imports/import-errors.ts';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { typedText } from '../typed-text.ts';

/** What a person says of a plan that has no sheet yet. */
export interface NewPlan {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly publisher: string;
  readonly municipalities: readonly string[];
  /** First and last fiscal year as typed. */
  readonly from: string;
  readonly to: string;
  /** Names of the levels, from the top. */
  readonly levels: readonly string[];
  /** Title of its first node, and the name of the first indicator on it; may be empty. */
  readonly node: string;
  readonly indicator: string;
}

/** A fiscal year as typed (2026, R8, 令和8); null for anything else. */
export const typedYear = (text: string): number | null => {
  const given = text
    .normalize('NFKC')
    .trim()
    .replace(/年度?$/, '');
  if (/^(?:19|20)\d{2}$/.test(given)) return Number(given);
  const era = /^(?:R|令和)(\d{1,2}|元)$/i.exec(given)?.[1];
  return era === undefined ? null : 2018 + (era === '元' ? 1 : Number(era));
};

/** Adds a plan from nothing. Throws `EntryRefusedError` by the fields' names, `NotPermittedError`. */
export const createPlan = (desk: Desk, given: NewPlan): Promise<Plan> => {
  authorise(desk, 'plan.edit');
  const at = desk.clock.now();
  const { plan, problems } = newPlan(given);
  return desk.storage.transaction(async ({ plans, records }) => {
    const taken = problems.id === undefined && (await plans.find(plan.id)) !== undefined;
    const all = taken ? { ...problems, id: importMessages.idTaken(plan.id) } : problems;
    if (Object.keys(all).length > 0) throw new EntryRefusedError(all);
    await plans.save(plan, { sourceFileId: null, at, by: nameOf(desk.by), why: words.created.ja });
    await keepRecord(records, desk, { deed: 'plan.create', plan: plan.id, after: plan.title });
    return plan;
  });
};

const newPlan = (given: NewPlan): { plan: Plan; problems: Readonly<Record<string, LocalizedText>> } => {
  const problems: Record<string, LocalizedText> = {};
  const id = typedText(given.id).normalize('NFKC');
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(id)) problems.id = words.idForm;
  const title = typedText(given.title);
  if (title === '') problems.title = words.titleEmpty;
  const [from, to] = [typedYear(given.from), typedYear(given.to)];
  if (from === null) problems.from = words.yearForm;
  if (to === null) problems.to = words.yearForm;
  if (from !== null && to !== null && to < from) problems.to = words.periodTurned;
  const levels = given.levels.map(typedText).filter((name) => name !== '');
  if (levels.length === 0) problems.levels = words.levelsEmpty;
  if (new Set(levels).size < levels.length) problems.levels = words.levelsTwice;
  const node = typedText(given.node);
  if (node === '') problems.node = words.titleEmpty;
  const indicator = typedText(given.indicator);
  const period = from === null || to === null ? null : { from, to };
  const empty: Plan = {
    id,
    title,
    kind: typedText(given.kind),
    publisher: typedText(given.publisher),
    municipalities: given.municipalities,
    period,
    reportingYears: from === null ? [] : [from],
    yearConvention: 'fiscal_year',
    levels: levels.map((name, depth) => ({ id: `level-${depth + 1}`, name })),
    nodes: [
      {
        id: 'n1',
        parentId: null,
        level: 'level-1',
        code: null,
        title: node,
        municipalities: [],
        provenance: null,
      },
    ],
    indicators: [],
    placements: [],
    projects: [],
    narratives: [],
    notes: [],
    divisions: [],
  };
  const series = [{ id: 's1', label: null, baseline: null, actuals: [], targets: [] }];
  const plan: Plan =
    indicator === ''
      ? empty
      : {
          ...empty,
          indicators: [
            {
              id: 'i1',
              name: indicator,
              series,
              settings: inferSettings(indicator, series, planFactsOf(empty)),
              divisions: [],
              source: null,
            },
          ],
          placements: [{ nodeId: 'n1', indicatorId: 'i1', role: 'kpi', restated: false, provenance: null }],
        };
  return { plan, problems };
};
