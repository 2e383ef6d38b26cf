import type { Period } from '../period/period.ts';
export const findPeriods = (text: string): { start: number; end: number; period: Period }[] => {
  const out: { start: number; end: number; period: Period }[] = [];
  for (const m of text.matchAll(/(令和|平成|[RH])\s?(元|\d{1,2})\s?(年度|年(?:(\d{1,2})月(?:(\d{1,2})日)?)?)?|(20\d\d)(年度|年)/gu)) {
    const y = m[6] ? Number(m[6]) : (m[2] === '元' ? 1 : Number(m[2])) + (/令和|R/.test(m[1] ?? '') ? 2018 : 1988);
    const k = m[3] ?? m[7] ?? '';
    const period: Period = m[5] ? { kind: 'day', year: y, month: Number(m[4]), day: Number(m[5]) } : m[4] ? { kind: 'month', year: y, month: Number(m[4]) } : k === '年度' ? { kind: 'fiscal_year', year: y } : k === '年' ? { kind: 'calendar_year', year: y } : { kind: 'year', year: y };
    out.push({ start: m.index, end: m.index + m[0].length, period });
  }
  return out;
};
