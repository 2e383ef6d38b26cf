import { answerStamp } from '../imports/answer-stamp.ts';
import { AnsweredMeanwhileError } from '../imports/import-errors.ts';
import { openImport } from '../imports/view-import.ts';
import type { Desk } from '../people/desk.ts';

/**
 * Takes an answer back, with all that were given in the same step and still stand. `stamp` is that of the answer
 * the person has seen; of one that is gone already nothing is left to do. Throws `AnsweredMeanwhileError` when it
 * has become another.
 */
export const takeBack = (desk: Desk, id: string, key: string, stamp: string): Promise<void> =>
  desk.storage.transaction(async (stores) => {
    const { answers } = await openImport(desk, stores, id);
    const given = answers[key];
    if (given === undefined) return;
    if (answerStamp(given) !== stamp) throw new AnsweredMeanwhileError(given);
    const { together } = given;
    const same = Object.entries(answers).filter(
      ([, each]) => together !== undefined && each.together === together,
    );
    for (const each of together === undefined ? [key] : same.map(([name]) => name))
      await stores.imports.answer(id, each, null);
  });
