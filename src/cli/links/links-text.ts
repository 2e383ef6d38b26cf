import type { LinkList, LinkPairView, LinkRow, LinkSide } from '#app';
import { type Locale, linkMessages as words } from '#messages';
import { addressText } from './link-json.ts';

/** Pairs for a person at a terminal: both names with their addresses, what they share, their cells beside each other. */
export const linksText = ({ pairs, counts }: LinkList, locale: Locale): string => {
  const tally = (['open', 'same', 'related', 'different'] as const)
    .map((state) => words.states[state](counts[state])[locale])
    .join(' · ');
  return `${[...pairs.map((pair) => pairText(pair, locale)), tally].join('\n\n')}\n`;
};

const pairText = (pair: LinkPairView, locale: Locale): string => {
  const { decision, reasons, rows } = pair;
  const shared = reasons.map((reason) => words.reasons[reason][locale]).join('、');
  const said =
    decision?.relation == null
      ? []
      : [
          `  = ${words.relations[decision.relation][locale]} (${decision.by}, ${decision.at.slice(0, 10)})${decision.reason === '' ? '' : ` ${decision.reason}`}`,
        ];
  return [
    sideText(pair.a),
    sideText(pair.b),
    ...(shared === '' ? [] : [`  ${words.evidence[locale]}: ${shared}`]),
    ...rows.map((row) => `  ${rowName(row, locale)}: ${row.a?.cell ?? '…'} | ${row.b?.cell ?? '…'}`),
    ...said,
  ].join('\n');
};

const sideText = (side: LinkSide): string =>
  `${side.plan.title} ${side.node} 「${side.indicator?.name ?? '?'}」  ${addressText(side)}`;

const rowName = ({ cell }: LinkRow, locale: Locale): string =>
  cell.role === 'actual' ? words.actual(cell.year)[locale] : words[cell.role][locale];
