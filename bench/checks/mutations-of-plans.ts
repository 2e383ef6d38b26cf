import type { Indicator, Plan } from '#domain';
import type { CheckedPlan } from '../../src/checks/plan-in-hand.ts';
import type { CleanDocument } from './clean-documents.ts';
import { type Row, rewritten, rowsOf, textsOf, withSeries, withText, withWrongDigit } from './edits.ts';
import { type Mutant, type Mutation, mutantOf, yearOf } from './mutation.ts';
import type { Random } from './random.ts';

const filled = (document: CleanDocument): Row[] =>
  rowsOf(document.checked.plan, yearOf(document)).filter(
    ({ cells, indicator }) =>
      indicator.series.length === 1 &&
      cells.actual?.reading.status === 'known' &&
      cells.actual.reading.certainty === 'sure' &&
      cells.actual.reading.value !== null &&
      cells.baseline?.reading.value != null &&
      cells.baseline.reading.certainty === 'sure',
  );

const elsewhere = ({ checked: { plan } }: CleanDocument, row: Row, random: Random) =>
  random.of(plan.nodes.filter(({ id, parentId }) => id !== row.nodeId && parentId !== row.nodeId));

const wrongActual = (row: Row, random: Random): Indicator => {
  const recorded = row.cells.actual;
  if (recorded === null) return row.indicator;
  // Periods in brackets are no digits of the value.
  const [, value = '', rest = ''] = /^(?<value>[^(（]*)(?<rest>.*)$/u.exec(recorded.cell) ?? [];
  const wrong = rewritten(recorded, `${withWrongDigit(value, (below) => random.below(below))}${rest}`);
  const actuals = row.series.actuals.map((each) =>
    each.recorded === recorded ? { ...each, recorded: wrong } : each,
  );
  return { ...row.indicator, series: [{ ...row.series, actuals }] };
};

/** The row stands a second time in another node, marked 【再掲】, with one thing changed. */
const restated = (document: CleanDocument, random: Random): Mutant | null => {
  const row = random.of(filled(document).filter(({ cells }) => /^[^(（]*\d/u.test(cells.actual?.cell ?? '')));
  const node = row === undefined ? undefined : elsewhere(document, row, random);
  if (row === undefined || node === undefined) return null;
  const { plan } = document.checked;
  const changes: (() => Indicator)[] = [
    () => wrongActual(row, random),
    () => staleTarget(plan, row, random),
    ...(row.indicator.divisions.length === 0
      ? []
      : [() => ({ ...row.indicator, divisions: ['広報統計課'] })]),
  ];
  const restatedRow = (random.of(changes) ?? (() => row.indicator))();
  if (restatedRow === row.indicator) return null;
  const placement = {
    nodeId: node.id,
    indicatorId: row.indicator.id,
    role: 'kpi' as const,
    restated: true,
    restatedRow,
    provenance: null,
  };
  return mutantOf(document, { ...plan, placements: [...plan.placements, placement] }, row.indicator.name);
};

/** The target that held before: the original has another one. */
const staleTarget = (_: Plan, row: Row, random: Random): Indicator => {
  const recorded = row.cells.target;
  if (recorded === null || recorded.reading.value === null || recorded.reading.certainty !== 'sure')
    return wrongActual(row, random);
  const [, value = '', rest = ''] = /^(?<value>[^(（]*)(?<rest>.*)$/u.exec(recorded.cell) ?? [];
  if (!/\d/u.test(value)) return wrongActual(row, random);
  const old = rewritten(recorded, `${withWrongDigit(value, (below) => random.below(below))}${rest}`);
  const targets = row.series.targets.map((each) =>
    each.recorded === recorded ? { ...each, recorded: old } : each,
  );
  return { ...row.indicator, series: [{ ...row.series, targets }] };
};

const copied = (document: CleanDocument, random: Random): Mutant | null => {
  const row = random.of(filled(document));
  const node = row === undefined ? undefined : elsewhere(document, row, random);
  if (row === undefined || node === undefined) return null;
  const { plan } = document.checked;
  const indicator = { ...row.indicator, id: `${row.indicator.id}-copy` };
  const placement = {
    nodeId: node.id,
    indicatorId: indicator.id,
    role: 'kpi' as const,
    restated: false,
    provenance: null,
  };
  return mutantOf(
    document,
    { ...plan, indicators: [...plan.indicators, indicator], placements: [...plan.placements, placement] },
    row.indicator.name,
  );
};

/** Another plan of the same year with the same indicator, and another result. */
const otherPlan =
  (rename: (name: string) => string | null) =>
  (document: CleanDocument, random: Random): Mutant | null => {
    const row = random.of(
      filled(document).filter(
        ({ indicator, cells }) =>
          rename(indicator.name) !== null &&
          /^[\d,.]+[^\d,.]*$/u.test(cells.actual?.cell ?? '') &&
          (cells.baseline?.reading.period ?? cells.baseline?.reading.inherited?.period)?.value != null &&
          Number(cells.baseline?.reading.value) >= 100,
      ),
    );
    if (row === undefined) return null;
    const indicator = { ...wrongActual(row, random), name: rename(row.indicator.name) ?? '' };
    const { plan } = document.checked;
    const other: CheckedPlan = {
      reportingYear: yearOf(document),
      plan: {
        ...plan,
        id: 'other-plan',
        title: '別の計画',
        indicators: [indicator],
        placements: plan.placements.filter(
          ({ indicatorId, restated: again }) => indicatorId === indicator.id && !again,
        ),
        narratives: [],
        projects: [],
      },
    };
    return { document, plans: [document.checked, other], what: `${row.indicator.name} / ${indicator.name}` };
  };

/** A result of the reporting year that an earlier publication gave otherwise. */
const changedSince = (document: CleanDocument, random: Random): Mutant | null => {
  const row = random.of(
    filled(document).filter(({ cells }) => /^[\d,.]+[^\d,.]*$/u.test(cells.actual?.cell ?? '')),
  );
  if (row === undefined) return null;
  const { plan } = document.checked;
  const indicator = wrongActual(row, random);
  const earlier = {
    ...plan,
    indicators: plan.indicators.map((each) => (each === row.indicator ? indicator : each)),
  };
  return mutantOf(document, plan, row.indicator.name, { earlier: [earlier] });
};

const withoutNarrative = (document: CleanDocument, random: Random): Mutant | null => {
  const { plan } = document.checked;
  const texts = textsOf(plan, yearOf(document));
  const told = new Set(texts.map(({ nodeId }) => nodeId));
  const alone = (id: string) =>
    !plan.nodes.some(
      (other) =>
        told.has(other.id) &&
        (other.parentId === id || plan.nodes.some((node) => node.id === id && node.parentId === other.id)),
    );
  const nodes = [...new Set(filled(document).map(({ nodeId }) => nodeId))].filter(
    (id) => told.has(id) && alone(id),
  );
  const nodeId = random.of(nodes);
  if (nodeId === undefined || nodes.length < 3) return null;
  const others = <T extends { readonly nodeId: string }>(items: readonly T[]) =>
    items.filter((item) => item.nodeId !== nodeId);
  return mutantOf(
    document,
    { ...plan, narratives: others(plan.narratives), projects: others(plan.projects) },
    nodeId,
  );
};

const repeatedSentence = (document: CleanDocument, random: Random): Mutant | null => {
  const { plan } = document.checked;
  const texts = textsOf(plan, yearOf(document));
  const sentences = texts.flatMap(({ text, nodeId }) =>
    (text.match(/[^。\n]+。/gu) ?? [])
      .filter((sentence) => sentence.replaceAll(/\s/gu, '').length >= 35)
      .map((sentence) => ({ sentence, nodeId })),
  );
  const site = random.of(sentences);
  const target = random.of(texts.filter(({ nodeId }) => nodeId !== site?.nodeId));
  if (site === undefined || target === undefined) return null;
  return mutantOf(
    document,
    withText(plan, target.text, `${target.text}\n${site.sentence}`),
    site.sentence.slice(0, 30),
  );
};

const misspeltDivision = (document: CleanDocument, random: Random): Mutant | null => {
  const { plan } = document.checked;
  const known = [...new Set(plan.indicators.flatMap(({ divisions }) => divisions))];
  const row = random.of(filled(document).filter(({ indicator }) => indicator.divisions.length > 0));
  const name = row?.indicator.divisions[0];
  if (row === undefined || name === undefined) return null;
  const at = random.below(name.length);
  const wrong = `${name.slice(0, at)}${random.of(['新', '統', '外'])}${name.slice(at + 1)}`;
  if (known.includes(wrong)) return null;
  const indicator = { ...row.indicator, divisions: [wrong] };
  return mutantOf(
    document,
    { ...plan, indicators: plan.indicators.map((each) => (each === row.indicator ? indicator : each)) },
    `${name} → ${wrong}`,
    { divisions: known },
  );
};

const wrongMunicipality = (document: CleanDocument, random: Random): Mutant | null => {
  const { plan } = document.checked;
  const node = random.of(plan.nodes);
  if (node === undefined) return null;
  const code = random.of(['062022', '062090', '063819', '064033']) ?? '062022';
  const at = random.below(6);
  const wrong = `${code.slice(0, at)}${(Number(code[at]) + 1 + random.below(8)) % 10}${code.slice(at + 1)}`;
  return mutantOf(
    document,
    {
      ...plan,
      nodes: plan.nodes.map((each) => (each === node ? { ...each, municipalities: [wrong] } : each)),
    },
    `${code} → ${wrong}`,
  );
};

/** The parts of an indicator that has a total, one of them wrong. */
const wrongTotalOfSeries = (document: CleanDocument, random: Random): Mutant | null => {
  const row = random.of(
    filled(document).filter(
      ({ series, cells }) =>
        /^(?:人|件|団体|世帯|冊|社)$/u.test(cells.actual?.reading.unit ?? '') &&
        Number(cells.actual?.reading.value) >= 10 &&
        series.label === null,
    ),
  );
  const actual = row?.cells.actual;
  if (row === undefined || actual === null || actual === undefined) return null;
  const whole = Number(actual.reading.value);
  const part = 1 + random.below(whole - 2);
  const off = random.of([-9, -3, -1, 1, 2, 10]) ?? 1;
  const unit = actual.reading.unit;
  const seriesOf = (id: string, label: string, value: number) => ({
    ...row.series,
    id,
    label,
    baseline: null,
    targets: [],
    actuals: row.series.actuals
      .filter(({ recorded }) => recorded === actual)
      .map((each) => ({ ...each, recorded: rewritten(actual, `${value}${unit}`) })),
  });
  const plan = withSeries(document.checked.plan, row, { ...row.series, label: '合計' });
  const made: Plan = {
    ...plan,
    indicators: plan.indicators.map((each) =>
      each.id === row.indicator.id
        ? {
            ...each,
            series: [
              ...each.series,
              seriesOf('east', '東部', part),
              seriesOf('west', '西部', Math.max(0, whole - part + off)),
            ],
          }
        : each,
    ),
  };
  return mutantOf(document, made, `${row.indicator.name}: ${whole} ≠ ${part} + ${whole - part + off}`);
};

/** A common word before the name makes another name of the same noun. */
const related = (name: string): string | null => (/^(?:市内|圏域|年間)/u.test(name) ? null : `圏域の${name}`);

/** Errors between rows, texts and plans. */
export const mutationsOfPlans: readonly Mutation[] = [
  { kind: 'a restated row changed', rules: ['restated-indicator-differs'], make: restated },
  { kind: 'a row copied without a mark', rules: ['unmarked-repeat'], make: copied },
  { kind: 'a published result changed', rules: ['past-actual-changed'], make: changedSince },
  { kind: 'another plan’s result', rules: ['plans-disagree'], make: otherPlan((name) => name) },
  { kind: 'another plan’s related result', rules: ['plans-may-disagree'], make: otherPlan(related) },
  { kind: 'a node without its text', rules: ['narrative-missing'], make: withoutNarrative },
  { kind: 'a sentence copied', rules: ['narrative-repeated'], make: repeatedSentence },
  { kind: 'a division misspelt', rules: ['division-unknown'], make: misspeltDivision },
  { kind: 'a municipality’s code misprinted', rules: ['municipality-unknown'], make: wrongMunicipality },
  { kind: 'series that do not add up', rules: ['breakdown-sum-differs'], make: wrongTotalOfSeries },
];
