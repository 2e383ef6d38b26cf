import { type Handout, writeEntryWorkbook } from '#documents';
import {
  type Addressee,
  addresseeName,
  addresseesOf,
  findMunicipality,
  type Lineage,
  lineageOf,
  type Plan,
  questionnaireOf,
  sameAddressee,
  storedAnswer,
  withEarlierAnswers,
} from '#domain';
import { type Locale, entryReportMessages as messages } from '#messages';
import { japaneseDate } from '../japanese-date.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { EntryRequestError } from './entry-errors.ts';
import { entryFileName } from './entry-file-name.ts';

export interface HandOutOptions {
  readonly planId: string;
  /** Fiscal year whose results are asked for; null: the one after the newest that is reported. */
  readonly year: number | null;
  /** Whom to ask, by name; null: everybody who is asked anything. */
  readonly addressee: AddresseeByName | null;
  readonly locale: Locale;
}

export type AddresseeByName =
  | { readonly kind: 'division' | 'municipality'; readonly name: string }
  | { readonly kind: 'office' };

/** A workbook to hand out. */
export interface HandedOut {
  readonly addressee: Addressee;
  /** 「R7_商工課.xlsx」 */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly questions: number;
}

export interface HandingOut {
  readonly plan: Pick<Plan, 'id' | 'title'>;
  readonly year: number;
  readonly workbooks: readonly HandedOut[];
  /** Questions that nobody but the office is asked: no division or municipality stands with them. */
  readonly ofNobody: number;
}

/**
 * The workbooks in which a stored plan's questions about a year are answered: of one addressee, or of everybody.
 * Changes nothing. Throws `PlanNotFoundError`, and `EntryRequestError` for a division or municipality that the plan
 * does not name, or a plan without a year.
 */
export const handOut = async (
  desk: Desk,
  { planId, year: askedYear, addressee, locale }: HandOutOptions,
): Promise<HandingOut> => {
  authorise(desk, 'plan.read', { plan: planId });
  const { plan, plans } = await desk.storage.transaction(async ({ plans }) => {
    const found = await plans.find(planId);
    if (found === undefined) throw new PlanNotFoundError(planId);
    return { plan: found, plans: await lineageOf(found, plans.find) };
  });
  const year = askedYear ?? nextYear(plan);
  const madeOn = japaneseDate(desk.clock.now());
  const wanted = addressee === null ? addresseesOf(plan) : [addresseeNamed(plan, addressee)];
  const workbooks: HandedOut[] = [];
  for (const one of wanted) {
    const handout = handoutOf({ plan, plans }, year, one, { madeOn, locale });
    const questions = handout.questionnaire.questions.length;
    if (questions === 0 && addressee === null) continue;
    workbooks.push({
      addressee: one,
      fileName: entryFileName(year, addresseeName(one)[locale]),
      bytes: await writeEntryWorkbook(handout),
      questions,
    });
  }
  return { plan, year, workbooks, ofNobody: ofNobody(plan, year) };
};

const handoutOf = (
  { plan, plans }: { readonly plan: Plan; readonly plans: Lineage },
  year: number,
  addressee: Addressee,
  { madeOn, locale }: Pick<Handout, 'madeOn' | 'locale'>,
): Handout => {
  const asked = questionnaireOf(plan, year, addressee);
  const questionnaire = {
    ...asked,
    questions: withEarlierAnswers(asked.questions, { plan, year, plans }),
  };
  return {
    questionnaire,
    stored: new Map(
      questionnaire.questions.map((question) => [
        question.key,
        storedAnswer(plan, question, addressee, year),
      ]),
    ),
    madeOn,
    locale,
  };
};

const nextYear = ({ title, reportingYears, period }: Plan): number => {
  const newest = reportingYears.length > 0 ? Math.max(...reportingYears) + 1 : period?.from;
  if (newest === undefined) throw new EntryRequestError(messages.noYear(title), messages.noYearRemedy);
  return newest;
};

const addresseeNamed = (plan: Plan, given: AddresseeByName): Addressee => {
  const known = addresseesOf(plan);
  const wanted: Addressee | undefined =
    given.kind === 'office'
      ? given
      : given.kind === 'division'
        ? { kind: 'division', name: given.name }
        : { kind: 'municipality', code: findMunicipality(given.name)?.code ?? given.name };
  const found = known.find((each) => sameAddressee(each, wanted));
  if (found !== undefined) return found;
  const names = known.filter(({ kind }) => kind === given.kind).map((each) => addresseeName(each).ja);
  throw new EntryRequestError(
    messages.unknownAddressee(given.kind === 'office' ? '' : given.name, plan.title),
    messages.unknownAddresseeRemedy(names),
  );
};

/** What the office alone is asked. */
const ofNobody = (plan: Plan, year: number): number => {
  const asked = new Set(
    addresseesOf(plan)
      .filter(({ kind }) => kind !== 'office')
      .flatMap((each) => questionnaireOf(plan, year, each).questions.map(({ key }) => key)),
  );
  return questionnaireOf(plan, year, { kind: 'office' }).questions.filter(({ key }) => !asked.has(key))
    .length;
};
