import { typedYear } from '#app';
import {
  addPart,
  confirmedSettings,
  type Direction,
  type Indicator,
  type IndicatorSettings,
  inferSettings,
  type MeasureType,
  newDivisions,
  nodeLabel,
  type Placement,
  planFactsOf,
  removePart,
  setFields,
} from '#domain';
import { editorMessages, webMessages, editorFormMessages as words } from '#messages';
import { chosen, indicatorTopic, optionsOf } from './indicator-topic.ts';
import {
  type Entered,
  namesIn,
  needed,
  orNull,
  type Topic,
  type TopicContext,
  type TopicField,
} from './topic.ts';

const { labels, hints, titles, leads } = words;
const { measureTypes, directions, actuals } = webMessages.indicator;

const optional = [
  ['definition', 'area'],
  ['formula', 'text'],
  ['numerator', 'text'],
  ['denominator', 'text'],
  ['surveyCycle', 'text'],
  ['settledWhen', 'text'],
] as const;

const wordFields = (indicator: Indicator | null): readonly TopicField[] => [
  { name: 'name', label: labels.name, value: indicator?.name ?? '', as: 'text' },
  { name: 'divisions', label: labels.divisions, value: indicator?.divisions.join('、') ?? '', as: 'text' },
  { name: 'source', label: labels.source, value: indicator?.source ?? '', as: 'text' },
  ...optional.map(([name, as]) => ({ name, label: labels[name], value: indicator?.[name] ?? '', as })),
];

/** Name, divisions, source, definition and the other particulars of an indicator. */
export const wordsTopic = (context: TopicContext): Topic | undefined =>
  indicatorTopic(context, { title: titles.words }, wordFields, (entered, now, { id }) => {
    const problems = needed(entered, 'name');
    if (Object.keys(problems).length > 0) return { problems };
    const divisions = namesIn(entered.divisions ?? '');
    return {
      edits: [
        ...newDivisions(now, divisions),
        ...setFields(
          now,
          { part: 'indicator', id },
          {
            name: orNull(entered.name),
            divisions,
            source: orNull(entered.source),
            ...Object.fromEntries(optional.map(([name]) => [name, orNull(entered[name])])),
          },
        ),
      ],
    };
  });

/** The settings, confirmed by a person. */
export const settingsTopic = (context: TopicContext): Topic | undefined =>
  indicatorTopic(
    context,
    { title: titles.settings, lead: leads.settings },
    ({ settings }) => {
      const { locale } = context;
      return [
        {
          name: 'measureType',
          label: labels.measureType,
          value: settings.measureType.value,
          as: { options: optionsOf(measureTypes, locale) },
        },
        {
          name: 'direction',
          label: labels.direction,
          value: settings.direction.value,
          as: { options: optionsOf(directions, locale) },
        },
        {
          name: 'windowFrom',
          label: labels.windowFrom,
          hint: hints.window,
          value: String(settings.window?.value.from ?? ''),
          as: 'short',
        },
        {
          name: 'windowTo',
          label: labels.windowTo,
          value: String(settings.window?.value.to ?? ''),
          as: 'short',
        },
        {
          name: 'actualsAre',
          label: labels.actualsAre,
          value: settings.actualsAre.value,
          as: { options: optionsOf(actuals, locale) },
        },
        {
          name: 'fallingRate',
          label: labels.fallingRate,
          value: settings.fallingRate,
          as: { options: optionsOf(words.fallingRates, locale) },
        },
        {
          name: 'referenceOnly',
          label: labels.referenceOnly,
          value: settings.referenceOnly === true ? 'yes' : '',
          as: 'check',
        },
        { name: 'because', label: labels.because, value: '', as: 'text' },
      ];
    },
    (entered, now, { id, settings }) => {
      const problems = needed(entered);
      const [from, to] = [typedYear(entered.windowFrom ?? ''), typedYear(entered.windowTo ?? '')];
      const blank = orNull(entered.windowFrom) === null && orNull(entered.windowTo) === null;
      if (!blank && from === null) problems.windowFrom = editorMessages.yearForm;
      if (!blank && to === null) problems.windowTo = editorMessages.yearForm;
      if (from !== null && to !== null && to < from) problems.windowTo = editorMessages.periodTurned;
      const measureType = chosen<MeasureType>(measureTypes, entered.measureType, settings.measureType.value);
      if (measureType === 'period_total' && blank) problems.windowFrom = editorMessages.yearForm;
      if (Object.keys(problems).length > 0) return { problems };
      const confirmed = confirmedSettings(
        settings,
        {
          measureType,
          direction: chosen<Direction>(directions, entered.direction, settings.direction.value),
          window: from === null || to === null ? null : { from, to },
          actualsAre: chosen(actuals, entered.actualsAre, settings.actualsAre.value),
          fallingRate: chosen<IndicatorSettings['fallingRate']>(
            words.fallingRates,
            entered.fallingRate,
            settings.fallingRate,
          ),
          referenceOnly: entered.referenceOnly === 'yes',
        },
        orNull(entered.because) ?? words.because.ja,
      );
      return { edits: setFields(now, { part: 'indicator', id }, { settings: confirmed }) };
    },
  );

/** 内訳: the lines of values by their names. */
export const seriesTopic = (context: TopicContext): Topic | undefined =>
  indicatorTopic(
    context,
    { title: titles.series, lead: leads.series },
    ({ series }) => [
      ...series.map(({ id, label }, place) => ({
        name: `series-${id}`,
        label: { ja: `${labels.series.ja} ${place + 1}`, en: `${labels.series.en} ${place + 1}` },
        value: label ?? '',
        as: 'text' as const,
      })),
      { name: 'new', label: labels.newSeries, value: '', as: 'text' },
    ],
    (entered, now, indicator) => {
      const lines = indicator.series.flatMap((line) => {
        const at = { part: 'series', indicator: indicator.id, id: line.id } as const;
        const label = orNull(entered[`series-${line.id}`]);
        const removed = label === null && line.label !== null ? removePart(now, at) : null;
        return removed === null ? setFields(now, at, { label }) : [removed];
      });
      const label = orNull(entered.new);
      const id = context.newId;
      const added = { id, label, baseline: null, actuals: [], targets: [] };
      return {
        edits:
          label === null
            ? lines
            : [...lines, addPart({ part: 'series', indicator: indicator.id, id }, added)],
      };
    },
  );

const placeFields = (
  { plan, locale }: TopicContext,
  free: (nodeId: string) => boolean,
): readonly TopicField[] => [
  {
    name: 'node',
    label: labels.node,
    value: '',
    as: {
      options: [
        ['', words.none[locale]],
        ...plan.nodes
          .filter(({ id }) => free(id))
          .map((node) => [node.id, nodeLabel(plan, node), true] as const),
      ],
    },
  },
  { name: 'role', label: labels.role, value: 'kpi', as: { options: optionsOf(words.roles, locale) } },
];

const placement = (entered: Entered, indicatorId: string, nodeId: string, restated: boolean): Placement => ({
  nodeId,
  indicatorId,
  role: chosen(words.roles, entered.role, 'kpi'),
  restated,
  provenance: null,
});

/** 再掲: a second place of the same indicator. */
export const placesTopic = (context: TopicContext): Topic | undefined =>
  indicatorTopic(
    context,
    { title: titles.places, lead: leads.places },
    ({ id }) =>
      placeFields(context, (nodeId) =>
        context.plan.placements.every((each) => each.nodeId !== nodeId || each.indicatorId !== id),
      ),
    (entered, now, { id }) => {
      const node = orNull(entered.node);
      if (node === null) return { problems: { node: editorMessages.nodeUnknown } };
      const at = { part: 'placement', node, indicator: id } as const;
      const restated = now.placements.some(({ indicatorId }) => indicatorId === id);
      return { edits: [addPart(at, placement(entered, id, node, restated))] };
    },
  );

/** An indicator that is added to a node, with one line of values. */
export const newIndicatorTopic = ({ plan, query, newId, locale }: TopicContext): Topic | undefined => {
  const node = plan.nodes.find(({ id }) => id === query('node'));
  return (
    node && {
      title: titles.newIndicator,
      about: nodeLabel(plan, node),
      at: { part: 'node', id: node.id },
      fields: [
        ...wordFields(null),
        { name: 'role', label: labels.role, value: 'kpi', as: { options: optionsOf(words.roles, locale) } },
      ],
      make: (entered, now) => {
        const problems = needed(entered, 'name');
        if (Object.keys(problems).length > 0) return { problems };
        const name = orNull(entered.name) ?? '';
        const divisions = namesIn(entered.divisions ?? '');
        const series = [{ id: `${newId}-s1`, label: null, baseline: null, actuals: [], targets: [] }];
        const indicator: Indicator = {
          id: newId,
          name,
          series,
          settings: inferSettings(name, series, planFactsOf(now)),
          divisions,
          source: orNull(entered.source),
          ...Object.fromEntries(
            optional.flatMap(([field]) => {
              const said = orNull(entered[field]);
              return said === null ? [] : [[field, said]];
            }),
          ),
        };
        return {
          edits: [
            ...newDivisions(now, divisions),
            addPart({ part: 'indicator', id: newId }, indicator),
            addPart(
              { part: 'placement', node: node.id, indicator: newId },
              placement(entered, newId, node.id, false),
            ),
          ],
        };
      },
    }
  );
};
