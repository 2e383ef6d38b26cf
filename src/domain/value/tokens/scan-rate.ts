import { unitLengthsAt } from '../units.ts';

/**
 * What an amount is counted for, written before it: 「1日当たり」「人口10万人当たり」「月」 of 「月2回」.
 * `per` is the denominator as a unit would name it (日, 10万人, 人・日). Years are a basis, not a rate.
 */
export const scanRate = (
  folded: string,
  at: number,
): { readonly end: number; readonly per: string } | null =>
  begins.test(folded[at] ?? '') ? (scanPerThing(folded, at) ?? scanInterval(folded, at)) : null;

const begins = /[\d一人県市町村住国毎各日週か月千万]/;

const things =
  /(?:人口|県民|市民|町民|村民|住民|国民)?(?=[\d千万一])((?:(?:\d[\d,]*|一)?[十百千万億]*[^\d\s()、,:当あ対]{0,4}){1,2})(?:当たり|当り|あたり|につき|平均(?= ?\d)|対(?=[ )]*(?:\d|$)|$))の?/y;

const scanPerThing = (folded: string, at: number) => {
  things.lastIndex = at;
  const match = things.exec(folded);
  const named = match?.[1];
  // 「O0万人当たり」 has lost its head: nothing is counted for none.
  if (match === null || named === undefined || named.startsWith('0')) return null;
  const parts = named.match(/(?:\d[\d,]*|一)?[十百千万億]*[^\d一]*/g)?.filter((part) => part !== '') ?? [];
  const per = parts.map(denominator);
  if (per.includes(null) || /年/.test(named)) return null;
  return { end: at + match[0].length, per: per.join('・') };
};

/** 「1日」 → 日, 「10万人」 → 10万人; null when no known unit is counted. */
const denominator = (written: string): string | null => {
  const counter = written.replace(/^[\d,一]*[十百千万億]*/, '');
  if (counter === '' && /[千万]$/.test(written)) return `${written}人`;
  if (!unitLengthsAt(counter, 0).includes(counter.length)) return null;
  return written.replace(/^[1一](?=[^\d,十百千万億])/, '');
};

/** 「月2回」「週1回」「1日3便」「月平均42件」 */
const interval = /(?:毎|各)?(?:1(?=[日か週]))?(日|週|週間|か月|月)(?= ?(?:平均)? ?(?:延べ|約)? ?\d)/y;

const scanInterval = (folded: string, at: number) => {
  interval.lastIndex = at;
  const match = interval.exec(folded);
  const per = match?.[1];
  return match === null || per === undefined ? null : { end: at + match[0].length, per };
};
