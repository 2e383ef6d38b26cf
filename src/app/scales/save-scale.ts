import { type RatingScale, type ScaleProblem, type StoredScale, scaleProblems } from '#domain';
import { type LocalizedText, scaleMessages } from '#messages';
import { scaleById } from '../grades/graded-plan.ts';
import { ChangedMeanwhileError, EntryRefusedError } from '../imports/import-errors.ts';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { ScaleNotFoundError } from './scale-errors.ts';

/** Copies a scale, shipped or own, into a new one of the installation's own. Throws `ScaleNotFoundError`. */
export const copyScale = (desk: Desk, id: string): Promise<StoredScale> => {
  authorise(desk, 'scale.edit');
  const own = `own-${desk.ids.next()}`;
  return desk.storage.transaction(async (stores) => {
    const scale = await scaleById(stores, id);
    if (scale === undefined) throw new ScaleNotFoundError();
    const name = { ja: scaleMessages.copyName(scale.name.ja), en: `Copy of ${scale.name.en}` };
    const saved = await stores.scales.save({
      scale: { ...scale, id: own, name },
      basedOn: id,
      by: nameOf(desk.by),
      at: desk.clock.now(),
    });
    await keepRecord(stores.records, desk, { deed: 'scale.copy', subject: own, after: name.ja });
    return saved;
  });
};

/** What is wrong with a scale, by the fields of its form: `class-2`, `classes`. */
export const problemsOfScale = (scale: RatingScale): Readonly<Record<string, LocalizedText>> => {
  const problems: Record<string, LocalizedText> = {};
  const put = (field: string, { text }: ScaleProblem) => {
    const before = problems[field];
    problems[field] =
      before === undefined ? text : { ja: `${before.ja} ${text.ja}`, en: `${before.en} ${text.en}` };
  };
  for (const problem of scaleProblems(scale))
    put(problem.place === null ? 'classes' : `class-${problem.place}`, problem);
  return problems;
};

/**
 * Saves an own scale: from then on the plans that have chosen it are graded by it; publications keep theirs. Throws
 * `EntryRefusedError` by `problemsOfScale`, `ChangedMeanwhileError`, `ScaleNotFoundError`, `NotPermittedError`.
 */
export const saveScale = (desk: Desk, scale: RatingScale, seenRevision: number): Promise<void> => {
  authorise(desk, 'scale.edit');
  const problems = problemsOfScale(scale);
  if (Object.keys(problems).length > 0) throw new EntryRefusedError(problems);
  return desk.storage.transaction(async ({ scales, records }) => {
    const stored = await scales.find(scale.id);
    if (stored === undefined) throw new ScaleNotFoundError();
    if (stored.revision !== seenRevision) throw new ChangedMeanwhileError();
    await scales.save({ scale, basedOn: stored.basedOn, by: nameOf(desk.by), at: desk.clock.now() });
    await keepRecord(records, desk, {
      deed: 'scale.edit',
      subject: scale.id,
      before: JSON.stringify(stored.scale),
      after: JSON.stringify(scale),
    });
  });
};

/** Takes an own scale out that no plan uses. Throws `EntryRefusedError` (field `scale`), `ScaleNotFoundError`. */
export const removeScale = (desk: Desk, id: string): Promise<void> => {
  authorise(desk, 'scale.edit');
  return desk.storage.transaction(async ({ scales, plans, records }) => {
    const stored = await scales.find(id);
    if (stored === undefined) throw new ScaleNotFoundError();
    for (const { id: planId } of await plans.list())
      if ((await plans.find(planId))?.ratingScale === id)
        throw new EntryRefusedError({ scale: scaleMessages.inUse });
    await scales.remove(id);
    await keepRecord(records, desk, {
      deed: 'scale.remove',
      subject: id,
      before: JSON.stringify(stored.scale),
    });
  });
};
