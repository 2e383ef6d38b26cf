import { seriesOf, typedBaseline, typedTarget, typedYear } from '#app';
import { changeTarget, type Indicator, setFields } from '#domain';
import { editorMessages, editorFormMessages as words } from '#messages';
import { chosen, indicatorTopic, optionsOf } from './indicator-topic.ts';
import { type Entered, needed, orNull, type Topic, type TopicContext, type TopicField } from './topic.ts';

const { labels, hints, titles, leads } = words;

const seriesField = (indicator: Indicator, { locale }: TopicContext): readonly TopicField[] =>
  indicator.series.length < 2
    ? []
    : [
        {
          name: 'series',
          label: labels.series,
          value: indicator.series[0]?.id ?? '',
          as: {
            options: indicator.series.map(
              ({ id, label }) => [id, label ?? words.none[locale], true] as const,
            ),
          },
        },
      ];

const cellFields: readonly TopicField[] = [
  { name: 'text', label: labels.cell, hint: hints.cell, value: '', as: 'text' },
  { name: 'insisted', label: labels.insisted, value: '', as: 'check' },
];

const typedOf = (entered: Entered, indicator: Indicator) => ({
  indicator: indicator.id,
  series: entered.series ?? '',
  cell: entered.text ?? '',
  insisted: entered.insisted === 'yes',
});

/** A new version of a target, with date and reason. */
export const targetTopic = (context: TopicContext): Topic | undefined =>
  indicatorTopic(
    context,
    { title: titles.target, lead: leads.target },
    (indicator) => [
      ...seriesField(indicator, context),
      ...cellFields,
      {
        name: 'targetKind',
        label: labels.targetKind,
        value: 'final',
        as: { options: optionsOf(words.targetKinds, context.locale) },
      },
      {
        name: 'dueYear',
        label: labels.dueYear,
        hint: hints.year,
        value: String(
          indicator.series[0]?.targets.findLast(({ kind }) => kind === 'final')?.dueYear ??
            context.plan.period?.to ??
            '',
        ),
        as: 'short',
      },
      { name: 'on', label: labels.on, value: context.today, as: 'date' },
      { name: 'reason', label: labels.reason, value: '', as: 'area' },
    ],
    (entered, now, indicator) => {
      const problems = needed(entered);
      const dueYear = typedYear(entered.dueYear ?? '');
      if (dueYear === null) problems.dueYear = editorMessages.yearForm;
      const on = /^\d{4}-\d{2}-\d{2}$/.exec(entered.on ?? '')?.[0];
      if (on === undefined) problems.on = editorMessages.dateEmpty;
      const reason = orNull(entered.reason);
      if (reason === null) problems.reason = editorMessages.reasonEmpty;
      if (on === undefined || reason === null || dueYear === null) return { problems };
      const typed = typedOf(entered, indicator);
      const kind = chosen(words.targetKinds, entered.targetKind, 'final');
      const target = typedTarget(now, typed, { kind, dueYear, changed: { on, reason } });
      const series = seriesOf(now, typed)?.series;
      return {
        edits:
          target === null || series === undefined
            ? []
            : changeTarget(now, { indicator: indicator.id, series }, target),
      };
    },
  );

/** The baseline of a line of values. */
export const baselineTopic = (context: TopicContext): Topic | undefined =>
  indicatorTopic(
    context,
    { title: titles.baseline },
    (indicator) => [
      ...seriesField(indicator, context),
      ...cellFields.map((field) =>
        field.name === 'text' ? { ...field, value: indicator.series[0]?.baseline?.cell ?? '' } : field,
      ),
    ],
    (entered, now, indicator) => {
      const typed = typedOf(entered, indicator);
      const line = seriesOf(now, typed)?.series;
      if (line === undefined || line.baseline?.cell === typed.cell.trim()) return { edits: [] };
      return {
        edits: setFields(
          now,
          { part: 'series', indicator: indicator.id, id: line.id },
          {
            baseline: typedBaseline(now, typed),
          },
        ),
      };
    },
  );
