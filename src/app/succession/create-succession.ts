import {
  choiceProblems,
  goingOn,
  latestAsBaseline,
  type Plan,
  type Stores,
  type SuccessionChoices,
  succeedPlan,
  successionLinks,
} from '#domain';
import {
  editorMessages,
  fiscalYearText,
  importMessages,
  type LocalizedText,
  successionMessages as words,
} from '#messages';
import { EntryRefusedError } from '../imports/import-errors.ts';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { NoPredecessorError, SuccessionInUseError } from './succession-errors.ts';

export interface SuccessionPreview {
  readonly old: Plan;
  readonly plan: Plan;
  /** What will be made, in words. */
  readonly told: readonly LocalizedText[];
}

/**
 * What a succession would make; nothing is stored. Throws `EntryRefusedError` (fields `id`, `title`, `to`, and
 * `detail-<indicator>`), `PlanNotFoundError`.
 */
export const previewSuccession = (
  desk: Desk,
  oldId: string,
  choices: SuccessionChoices,
): Promise<SuccessionPreview> => {
  authorise(desk, 'plan.edit', { plan: oldId });
  return desk.storage.transaction((stores) => previewIn(stores, oldId, choices));
};

/** Makes the new plan and links its indicators with those they continue, in one step. Throws as the preview does. */
export const createSuccession = (desk: Desk, oldId: string, choices: SuccessionChoices): Promise<Plan> => {
  authorise(desk, 'plan.edit', { plan: oldId });
  const at = desk.clock.now();
  const by = nameOf(desk.by);
  return desk.storage.transaction(async (stores) => {
    const { old, plan } = await previewIn(stores, oldId, choices);
    const why = words.origin(old.title).ja;
    await stores.plans.save(plan, { sourceFileId: null, at, by, why });
    for (const link of successionLinks(plan))
      await stores.links.decide({ ...link, by, at, reason: words.linkReason(old.title) });
    await keepRecord(stores.records, desk, {
      deed: 'plan.succeed',
      plan: plan.id,
      subject: old.id,
      after: JSON.stringify(choices),
    });
    return plan;
  });
};

/** Takes a new plan back as long as nobody has done anything with it. Throws `SuccessionInUseError`. */
export const undoSuccession = (desk: Desk, planId: string): Promise<string> => {
  authorise(desk, 'plan.edit', { plan: planId });
  const at = desk.clock.now();
  const by = nameOf(desk.by);
  return desk.storage.transaction(async (stores) => {
    const plan = await stores.plans.find(planId);
    if (plan?.succession === undefined) throw new NoPredecessorError();
    if (!(await isUntouched(stores, planId))) throw new SuccessionInUseError();
    await stores.plans.remove(planId);
    for (const { a, b } of successionLinks(plan))
      await stores.links.decide({ a, b, relation: null, by, at, reason: words.undone.ja });
    await keepRecord(stores.records, desk, {
      deed: 'plan.undoSucceed',
      plan: planId,
      subject: plan.succession.plan,
    });
    return plan.succession.plan;
  });
};

/** Saved once, neither published, asked about nor edited. */
export const isUntouched = async (stores: Stores, planId: string): Promise<boolean> => {
  const revision = (await stores.plans.list()).find(({ id }) => id === planId)?.revision;
  const published = (await stores.publications.list()).some((each) => each.planId === planId);
  const asked = (await stores.rounds.list()).some((each) => each.planId === planId);
  const edited = (await stores.editSets.list(planId)).some(
    ({ state }) => state === 'open' || state === 'proposed',
  );
  return revision === 1 && !published && !asked && !edited;
};

const previewIn = async (
  { plans }: Pick<Stores, 'plans'>,
  oldId: string,
  choices: SuccessionChoices,
): Promise<SuccessionPreview> => {
  const old = await plans.find(oldId);
  if (old === undefined) throw new PlanNotFoundError(oldId);
  const problems: Record<string, LocalizedText> = {};
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(choices.id)) problems.id = editorMessages.idForm;
  else if ((await plans.find(choices.id)) !== undefined) problems.id = importMessages.idTaken(choices.id);
  if (choices.title === '') problems.title = editorMessages.titleEmpty;
  if (choices.period.to < choices.period.from) problems.to = editorMessages.periodTurned;
  for (const [id, problem] of Object.entries(choiceProblems(old, choices)))
    problems[`detail-${id}`] = problem;
  if (Object.keys(problems).length > 0) throw new EntryRefusedError(problems);
  return { old, plan: succeedPlan(old, choices), told: toldOf(old, choices) };
};

const toldOf = (
  old: Plan,
  { title, period, levels, indicators }: SuccessionChoices,
): readonly LocalizedText[] => {
  const { told } = words;
  const going = goingOn(old);
  const merged = Map.groupBy(going, ({ id }) => {
    const choice = indicators[id];
    return choice?.way === 'merged' ? choice.into : null;
  });
  return [
    told.plan(title, fiscalYearText(period.from).ja, fiscalYearText(period.to).ja),
    ...old.levels.flatMap(({ id, name }) => {
      const now = levels[id] ?? '';
      return now === '' || now === name ? [] : [told.level(name, now)];
    }),
    ...going.flatMap(({ id, name, series }): readonly LocalizedText[] => {
      const choice = indicators[id] ?? { way: 'carried' };
      const held = series.map(({ baseline }) => baseline?.cell ?? words.noneHeld.ja).join('、');
      const latest = series.map((each) => latestAsBaseline(each)?.cell ?? words.noBaseline.ja).join('、');
      switch (choice.way) {
        case 'carried':
          return [told.carried(name, held)];
        case 'rebased':
          return [told.rebased(name, latest)];
        case 'split':
          return [told.split(name, choice.names.map((each) => `「${each}」`).join(''))];
        case 'dropped':
          return [told.dropped(name, choice.reason)];
        default:
          return [];
      }
    }),
    ...[...merged].flatMap(([into, parts]) =>
      into === null ? [] : [told.merged(parts.map(({ name }) => `「${name}」`).join(''), into)],
    ),
  ];
};
