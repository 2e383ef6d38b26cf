import type { Doubt, DoubtField, PlanDraft } from '../plan/draft.ts';
import type { Place } from '../plan/provenance.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import { type NamedSubject, namedText } from './named-text.ts';
import { proposedText } from './proposed-text.ts';
import { type ValueAddress, type ValueAt, valueKey, valuesOfPlan } from './value-address.ts';

interface Question {
  /** The same at every look at the same draft; usable in an address. */
  readonly key: string;
  readonly place: Place;
  readonly about: string;
  /** The characters of the source. */
  readonly raw: string;
  /** Why it is doubtful, in Japanese; null when a person opened a sure value by themselves. */
  readonly reason: string | null;
  readonly nodeId: string | null;
  readonly indicatorId: string | null;
}

/** A value cell. */
export interface ValueQuestion extends Question {
  readonly kind: 'value';
  readonly address: ValueAddress;
  readonly indicator: string;
  /** null when the indicator has a single line of values. */
  readonly series: string | null;
  /** null when the cell is blank and other rows have a value there. */
  readonly recorded: RecordedValue | null;
  /** What the cell probably says, as a text that reads without doubt. */
  readonly proposal: string | null;
}

/** A name: of an indicator, a source, divisions, municipalities, a node's title or code. */
export interface NameQuestion extends Question {
  readonly kind: 'name';
  readonly subject: NamedSubject;
  /** As the plan has it now. */
  readonly text: string;
  readonly proposal: string | null;
}

/** A row, heading or text: a person looks and says that it is right, or changes its values. */
interface PassageQuestion extends Question {
  readonly kind: 'passage';
  readonly proposal: string | null;
}

export type ImportQuestion = ValueQuestion | NameQuestion | PassageQuestion;

/**
 * What a draft asks a person, in document order: each doubt once, joined to the value or name that it is
 * about, and every doubtful value that no doubt speaks of.
 */
export const questionsOf = (draft: PlanDraft): readonly ImportQuestion[] => {
  const values = valuesOfPlan(draft.plan);
  const byIndicator = Map.groupBy(values, ({ address }) => address.indicatorId);
  const found = new Map<string, ImportQuestion>();
  const add = (question: ImportQuestion) => {
    const before = found.get(question.key);
    found.set(question.key, before === undefined ? question : joined(before, question));
  };
  for (const [index, doubt] of draft.doubts.entries())
    add(questionOf(draft, byIndicator.get(doubt.indicatorId ?? '') ?? [], doubt, index));
  for (const value of values)
    if (value.recorded.reading.certainty === 'doubtful' && !found.has(valueKey(value.address)))
      add(valueQuestion(value));
  return [...found.values()];
};

/** The questions of a draft by their keys, and those of its value cells that are not doubtful. */
export const questionsByKey = (draft: PlanDraft): ReadonlyMap<string, ImportQuestion> =>
  new Map([
    ...valuesOfPlan(draft.plan).map((value) => [valueKey(value.address), valueQuestion(value)] as const),
    ...questionsOf(draft).map((question) => [question.key, question] as const),
  ]);

const questionOf = (
  draft: PlanDraft,
  values: readonly ValueAt[],
  doubt: Doubt,
  index: number,
): ImportQuestion => {
  const { field } = doubt;
  if (field === 'baseline' || field === 'actual' || field === 'target') {
    const value = valueAbout(values, doubt, field);
    if (value !== undefined) {
      const { recorded, indicator } = value;
      const proposal = proposedText(recorded, indicator.name, doubt.proposal ?? recorded.reading.proposal);
      return { ...valueQuestion(value), ...told(doubt), proposal };
    }
    const blank = blankOf(draft, doubt, field);
    if (blank !== undefined)
      return { kind: 'value', ...told(doubt), ...blank, recorded: null, proposal: null };
  } else if (field !== undefined) {
    const named = namedText(draft.plan, doubt, field);
    if (named !== undefined) return { kind: 'name', ...told(doubt), ...named };
  }
  return {
    kind: 'passage',
    ...told(doubt),
    key: `passage.${index}`,
    proposal: doubt.proposal ?? null,
  };
};

const told = ({ place, about, raw, reason, nodeId, indicatorId }: Doubt) => ({
  place,
  about,
  raw,
  reason,
  nodeId: nodeId ?? null,
  indicatorId: indicatorId ?? null,
});

const valueQuestion = ({ address, indicator, series, recorded }: ValueAt): ValueQuestion => ({
  kind: 'value',
  key: valueKey(address),
  place: recorded.provenance?.place ?? { kind: 'entered' },
  about: `「${indicator.name}」の${roleNames[address.role]}`,
  raw: recorded.provenance?.raw ?? recorded.cell,
  reason: recorded.reading.reason,
  nodeId: address.restatedOn ?? null,
  indicatorId: address.indicatorId,
  address,
  indicator: indicator.name,
  series: series.label,
  recorded,
  proposal: proposedText(recorded, indicator.name),
});

const roleNames = { baseline: '基準値', actual: '実績値', target: '目標値' } as const;

/** The one of the indicator's values that stands at the doubt's place; by its reason where several do. */
const valueAbout = (
  values: readonly ValueAt[],
  doubt: Doubt,
  role: ValueAddress['role'],
): ValueAt | undefined => {
  const here = values.filter(
    ({ address, recorded }) =>
      address.role === role &&
      recorded.provenance !== null &&
      samePlace(recorded.provenance.place, doubt.place),
  );
  return here.length < 2 ? here[0] : here.find(({ recorded }) => recorded.reading.reason === doubt.reason);
};

const samePlace = (a: Place, b: Place): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where the value of a blank cell would stand: in the line of values of the doubt's row. */
const blankOf = (
  { plan }: PlanDraft,
  { place, raw, indicatorId }: Doubt,
  role: DoubtField & ValueAddress['role'],
): Pick<ValueQuestion, 'key' | 'address' | 'indicator' | 'series'> | undefined => {
  if (raw !== '' || role === 'actual') return undefined;
  const indicator = plan.indicators.find(({ id }) => id === indicatorId);
  const open = (indicator?.series ?? []).filter(({ baseline, targets }) =>
    role === 'baseline' ? baseline === null : targets.length === 0,
  );
  const inRow = open.find(({ baseline, actuals, targets }) =>
    [baseline, ...actuals.map(({ recorded }) => recorded), ...targets.map(({ recorded }) => recorded)].some(
      (recorded) => recorded?.provenance && sameRow(recorded.provenance.place, place),
    ),
  );
  const series = inRow ?? open[0];
  if (series === undefined || indicator === undefined) return undefined;
  const address = { indicatorId: indicator.id, seriesId: series.id, role, index: 0 };
  return { key: valueKey(address), address, indicator: indicator.name, series: series.label };
};

const sameRow = (a: Place, b: Place): boolean => a.kind === 'text' && b.kind === 'text' && a.line === b.line;

/** Two doubts about one thing are one question with both reasons. */
const joined = (first: ImportQuestion, second: ImportQuestion): ImportQuestion => ({
  ...first,
  reason: [...new Set([first.reason, second.reason])].filter((reason) => reason !== null).join('') || null,
});
