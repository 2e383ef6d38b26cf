import type { Addressee } from '../entry/addressee.ts';
import { usualTexts } from '../entry/asked-texts.ts';
import type { Question } from '../entry/question.ts';
import type { Plan } from '../plan/plan.ts';
import type { Item, ProjectField, TextKind } from './round.ts';
import type { WholeRule } from './whole.ts';

/** 聞くこと: what a planner has chosen to ask in a round, beside the values, which are always asked. */
export interface Asking {
  readonly texts: readonly TextKind[];
  readonly fields: readonly ProjectField[];
  /** Who answers an item (`itemKey`), where a person has decided otherwise than the plan says. */
  readonly assigned: readonly { readonly key: string; readonly to: readonly Addressee[] }[];
  /** How the parts of municipalities make the whole of a line (`itemKey`). */
  readonly wholes: readonly { readonly key: string; readonly rule: WholeRule }[];
}

export const projectFields: readonly ProjectField[] = ['text', 'outputs', 'budget', 'settled_cost'];

/**
 * What is asked unless somebody chooses otherwise: the texts that the plan's own documents have, and what they say of
 * projects. 要因分析 and 方針 are asked where a planner wants them: beside every measured node they are four texts in
 * place of two.
 */
export const usualAsking = (plan: Plan): Asking => ({
  texts: usualTexts(plan),
  fields: projectFields.filter(
    (field) =>
      field === 'text' ||
      plan.projects.some((project) =>
        field === 'outputs'
          ? project.outputs !== undefined
          : field === 'budget'
            ? project.budget !== undefined
            : project.settledCost !== undefined,
      ),
  ),
  assigned: [],
  wholes: [],
});

/** Whether a round with these choices asks the question; one without any asks everything. */
export const isAsked = (asking: Asking | undefined, { item }: Pick<Question, 'item'>): boolean =>
  asking === undefined || isChosen(asking, item);

const isChosen = ({ texts, fields }: Asking, item: Item): boolean =>
  item.kind === 'value' || (item.kind === 'text' ? texts.includes(item.text) : fields.includes(item.field));

/**
 * The rule of a line that several municipalities answer. Without a choice it is the secretariat's own figure: their
 * answers may be parts or the same whole said eight times, and only a person knows.
 */
export const wholeRuleOf = (asking: Asking | undefined, key: string): WholeRule =>
  asking?.wholes.find((each) => each.key === key)?.rule ?? 'own';
