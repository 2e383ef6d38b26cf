import type { PlanChange, PlanComparison } from '#domain';
import { cliMessages, type Locale, planChangeMessages as words } from '#messages';

const property = (name: string | null, locale: Locale): string =>
  name === null
    ? ''
    : name in words.property
      ? words.property[name as keyof typeof words.property][locale]
      : name;

const line = (
  { kind, part, node, name, year, property: which, from, to }: PlanChange,
  locale: Locale,
): string => {
  const what =
    part === 'narrative' && name in words.narrative
      ? words.narrative[name as keyof typeof words.narrative][locale]
      : [name, words.part[part][locale]].filter(Boolean).join(' ');
  const where = [node, what, property(which, locale), year === null ? '' : String(year)].filter(Boolean);
  const short = (text: string) => text.replaceAll('\n', ' ').slice(0, 60);
  const sides =
    kind === 'changed'
      ? `: ${short(from?.text ?? words.blank[locale])} → ${short(to?.text ?? words.blank[locale])}`
      : '';
  return `  ${words.kind[kind][locale]}: ${where.join(' / ')}${sides}`;
};

/** What a document changes, counts first, then each difference on a line; at most `limit` lines when given. */
export const changesText = (
  { changes, unchangedValues }: PlanComparison,
  locale: Locale,
  limit: number | null,
): string => {
  const count = (kind: PlanChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const shown = limit === null ? changes : changes.slice(0, limit);
  const lines = [
    words.counts(count('added'), count('changed'), count('missing'), unchangedValues)[locale],
    ...shown.map((change) => line(change, locale)),
    ...(shown.length < changes.length
      ? [`  ${cliMessages.moreChanges(changes.length - shown.length)[locale]}`]
      : []),
    ...(count('missing') > 0 ? [words.missingStay[locale]] : []),
  ];
  return `${lines.join('\n')}\n`;
};
