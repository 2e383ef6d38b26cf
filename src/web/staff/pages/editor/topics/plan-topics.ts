import { typedYear } from '#app';
import { addPart, findMunicipality, municipalityName, removePart, renameDivision, setFields } from '#domain';
import { editorMessages, secondPersonMessages, editorFormMessages as words } from '#messages';
import { namesIn, needed, orNull, type Topic, type TopicContext } from './topic.ts';

const { labels, hints, titles, leads } = words;

/** Name, kind, publisher, members, period and rating scale of the plan. */
export const planTopic = ({ plan, scales, locale }: TopicContext): Topic => ({
  title: titles.plan,
  about: plan.title,
  at: { part: 'plan' },
  fields: [
    { name: 'title', label: labels.title, value: plan.title, as: 'text' },
    { name: 'kind', label: labels.kind, value: plan.kind, as: 'text' },
    { name: 'publisher', label: labels.publisher, value: plan.publisher, as: 'text' },
    {
      name: 'municipalities',
      label: labels.municipalities,
      value: plan.municipalities.map(municipalityName).join('、'),
      as: 'text',
    },
    {
      name: 'from',
      label: labels.from,
      hint: hints.year,
      value: String(plan.period?.from ?? ''),
      as: 'short',
    },
    { name: 'to', label: labels.to, hint: hints.year, value: String(plan.period?.to ?? ''), as: 'short' },
    {
      name: 'ratingScale',
      label: labels.ratingScale,
      value: plan.ratingScale ?? '',
      as: {
        options: [['', words.standard[locale]], ...scales.map(({ id, name }) => [id, name[locale]] as const)],
      },
    },
    {
      name: 'approval',
      label: secondPersonMessages.rule,
      hint: secondPersonMessages.ruleHint,
      value: plan.approval ?? '',
      as: {
        options: [
          ['', secondPersonMessages.one[locale]],
          ['two_people', secondPersonMessages.two[locale]],
        ],
      },
    },
  ],
  make: (entered, now) => {
    const problems = needed(entered, 'title');
    const named = namesIn(entered.municipalities ?? '').map(
      (name) => [name, findMunicipality(name)?.code ?? (/^\d{6}$/.test(name) ? name : null)] as const,
    );
    const unknown = named.find(([, code]) => code === null);
    if (unknown !== undefined) problems.municipalities = editorMessages.municipalityUnknown(unknown[0]);
    const [from, to] = [typedYear(entered.from ?? ''), typedYear(entered.to ?? '')];
    const blank = orNull(entered.from) === null && orNull(entered.to) === null;
    if (!blank && from === null) problems.from = editorMessages.yearForm;
    if (!blank && to === null) problems.to = editorMessages.yearForm;
    if (from !== null && to !== null && to < from) problems.to = editorMessages.periodTurned;
    if (Object.keys(problems).length > 0) return { problems };
    return {
      edits: setFields(
        now,
        { part: 'plan' },
        {
          title: orNull(entered.title),
          kind: entered.kind?.trim() ?? '',
          publisher: entered.publisher?.trim() ?? '',
          municipalities: named.flatMap(([, code]) => code ?? []),
          period: from === null || to === null ? null : { from, to },
          ratingScale: orNull(entered.ratingScale),
          approval: entered.approval === 'two_people' ? 'two_people' : null,
        },
      ),
    };
  },
});

/** The names of the levels, from the top. */
export const levelsTopic = ({ plan, newId }: TopicContext): Topic => ({
  title: titles.levels,
  lead: leads.levels,
  about: plan.title,
  at: { part: 'plan' },
  fields: [
    ...plan.levels.map(({ id, name }, depth) => ({
      name: `level-${id}`,
      label: { ja: `${labels.level.ja} ${depth + 1}`, en: `${labels.level.en} ${depth + 1}` },
      value: name,
      as: 'text' as const,
    })),
    { name: 'new', label: labels.newLevel, value: '', as: 'text' },
  ],
  make: (entered, now) => {
    const given = [...now.levels.map(({ id }) => entered[`level-${id}`] ?? ''), entered.new ?? '']
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (new Set(given).size < given.length) return { problems: { new: editorMessages.levelsTwice } };
    const renamed = now.levels.flatMap(({ id }) => {
      const name = orNull(entered[`level-${id}`]);
      const removed = name === null ? removePart(now, { part: 'level', id }) : null;
      return name === null
        ? removed === null
          ? []
          : [removed]
        : setFields(now, { part: 'level', id }, { name });
    });
    const added = orNull(entered.new);
    return {
      edits:
        added === null
          ? renamed
          : [...renamed, addPart({ part: 'level', id: newId }, { id: newId, name: added })],
    };
  },
});

/** 機構改革: a division under its new name, wherever it stands. */
export const divisionsTopic = ({ plan, locale }: TopicContext): Topic => ({
  title: titles.divisions,
  lead: leads.divisions,
  about: plan.title,
  at: { part: 'plan' },
  fields: [
    {
      name: 'division',
      label: labels.division,
      value: plan.divisions[0] ?? '',
      as: {
        options:
          plan.divisions.length === 0
            ? [['', words.none[locale]]]
            : plan.divisions.map((name) => [name, name, true] as const),
      },
    },
    { name: 'newName', label: labels.newName, value: '', as: 'text' },
  ],
  make: (entered, now) => {
    const problems = needed(entered, 'newName');
    if (Object.keys(problems).length > 0) return { problems };
    return { edits: renameDivision(now, entered.division ?? '', (entered.newName ?? '').trim()) };
  },
});
