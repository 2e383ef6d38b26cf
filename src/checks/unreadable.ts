import type { Doubt, DoubtKind, Quote, Severity } from '#domain';
import { checkMessages } from '#messages';
import { defineCheck, type Found } from './define-check.ts';
import type { Line } from './lines.ts';
import type { PlanInHand } from './plan-in-hand.ts';
import { type CellRole, quoteCell } from './quotes.ts';

const words = checkMessages.unreadable;
const roles: readonly CellRole[] = ['baseline', 'actual', 'target'];

/** A wrong value gets out; a damaged word is seen by every reader; an assumption is only to be confirmed. */
const severities: Readonly<Record<DoubtKind, Severity>> = {
  value: 'error',
  column: 'error',
  text: 'warning',
  joined: 'info',
};

/** Characters of a quote; a doubt about a whole row must not repeat the row. */
const longest = 28;

export const unreadable = defineCheck({
  id: 'unreadable',
  severity: 'error',
  scope: 'plan',
  ...words,
  *run(hand) {
    const told = new Set<string>();
    for (const line of hand.lines)
      for (const role of roles) {
        const key = cellKey(line.indicator.id, role, line.cells[role]?.provenance?.place ?? null);
        const found = doubtfulCell(hand, line, role, key);
        // The parts of one cell are lines of their own; the damage is one.
        if (found === null || (told.has(key) && line.part !== null)) continue;
        told.add(key);
        yield found;
      }
    for (const doubt of hand.doubts) {
      const key = keyOf(doubt);
      if (told.has(key)) continue;
      told.add(key);
      yield foundOf(
        doubt,
        { node: doubt.nodeId ?? null, indicator: doubt.indicatorId ?? null },
        {
          label: doubt.about,
          text: doubt.raw,
          plan: hand.plan.id,
          source: hand.draft?.source.name ?? null,
          place: doubt.place,
        },
      );
    }
  },
});

const doubtfulCell = (hand: PlanInHand, line: Line, role: CellRole, key: string): Found | null => {
  const reading = line.cells[role]?.reading;
  if (reading === undefined || reading.certainty === 'sure') return null;
  // What makes the whole row doubtful is told once, of the row.
  if (hand.doubts.some((each) => isOfRow(each, line) && each.reason === reading.reason)) return null;
  const doubt = hand.doubts.find((each) => keyOf(each) === key);
  const { reason, proposal } = reading;
  return foundOf(
    { kind: doubt?.kind ?? 'value', reason: reason ?? '', ...(proposal === undefined ? {} : { proposal }) },
    { node: line.node.id, indicator: line.indicator.id },
    quoteCell(hand.plan, line, role),
  );
};

const isOfRow = ({ field, indicatorId }: Doubt, line: Line): boolean =>
  field === undefined && indicatorId === line.indicator.id;

const foundOf = (
  { kind, reason, proposal }: Pick<Doubt, 'kind' | 'reason' | 'proposal'>,
  about: Pick<Found, 'node' | 'indicator'>,
  quote: Quote,
): Found => {
  const text = shortened(quote.text);
  return {
    ...about,
    severity: severities[kind],
    message: words.message(kind, quote.label, text, reason),
    remedy: words.remedy(proposal),
    quotes: [{ ...quote, text }],
  };
};

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

const cellKey = (indicator: string, role: string, place: Quote['place']): string =>
  JSON.stringify([indicator, role, place]);

/** A doubt about a value cell has the cell's key, so that its damage is told once. */
const keyOf = (doubt: Doubt): string =>
  roles.some((role) => role === doubt.field)
    ? cellKey(doubt.indicatorId ?? '', doubt.field ?? '', doubt.place)
    : JSON.stringify([doubt.place, doubt.about, doubt.raw, doubt.reason]);
