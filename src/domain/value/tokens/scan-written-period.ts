import { scanPeriod } from '../../period/scan-period.ts';
import { type Doubt, doubt } from '../doubts.ts';
import { unitLengthsAt } from '../units.ts';
import { scanDamagedPeriod } from './damage.ts';
import type { Scan, Source } from './scan.ts';
import { skipSpaces } from './scan-unit.ts';
import type { PeriodToken, Token } from './tokens.ts';

/** A period with its point in time and its doubts. */
export const periodScan: Scan = (source, at, before) => {
  const { folded, text } = source;
  const damaged = folded[at] === '口' ? scanDamagedPeriod(folded, at) : null;
  if (damaged !== null && (source.nested || at === 0)) {
    const written = text.slice(at, damaged.end);
    const doubts = [doubt('damaged_period', written, damaged.proposal)];
    const period = { text: written, value: null };
    return { end: damaged.end, token: { kind: 'period', period, point: false, doubts } };
  }
  const scanned = scanPeriod(folded, at);
  if (scanned === null || !standsForPeriod(source, at, scanned, before)) return null;
  const { end, value } = scanned;
  const written = text.slice(at, end);
  const doubts: Doubt[] = [];
  if (scanned.doubt === 'era_missing') doubts.push(doubt('era_missing', written));
  else if (scanned.doubt !== undefined && scanned.doubt !== 'year_missing')
    doubts.push(doubt('no_such_date', written));
  // No plan speaks of years so long ago: 「S2/12」 is a damaged 12/12.
  if (/^[STM]/i.test(written) && value !== null && 'year' in value && value.year < 1945)
    doubts.push(doubt('damaged_period', written));
  const point = /末|現在|時点|現況/.test(written);
  const token: PeriodToken = { kind: 'period', period: { text: shorn(written), value }, point, doubts };
  return { end, token };
};

/** 「R8年度までに」 is written; the particle belongs to the sentence. */
const shorn = (written: string): string => written.trim();

/** Numbers that could be years or dates are periods only where nothing else is likely. */
const standsForPeriod = (
  { folded, nested }: Source,
  at: number,
  { end, value, doubt: why }: { readonly end: number; readonly value: unknown; readonly doubt?: string },
  before: Token | undefined,
): boolean => {
  if (!/\d/.test(folded[at] ?? '')) return before?.kind !== 'number' || !before.text.endsWith('.');
  const written = folded.slice(at, end);
  const rest = folded.slice(end);
  if (/^(?:元|\d{1,2})[ \n]*(?:[かカヵヶケ箇ｶ] *年|年 *間)/.test(written)) {
    return nested || /[\d]/.test(rest) || /^ *(?:で|の|累|延|合|平)/.test(rest);
  }
  if (why === 'era_missing') return nested || /\d/.test(rest);
  if (why === 'year_missing') {
    return (
      nested ||
      /現在|時点|末/.test(written) ||
      /^ *(?:に|頃|ごろ|以降)?(?:公表|確定|判明|発表|集計|調査)/.test(rest)
    );
  }
  if (/年|月|\d[-./]\d+[-./]/.test(written)) return true;
  // A bare western year, or a range of two.
  const counted = unitLengthsAt(folded, skipSpaces(folded, end)).length > 0;
  return nested && value !== null && !counted && !/^[.,\d]/.test(rest);
};
