import { convertible } from '../value/normal-form.ts';
import type { BreakdownClaim, ProseFigure } from './claim.ts';
import { A, F, type Skeleton } from './skeleton.ts';

const label = `[^${F}${A}()。、,]{1,24}?`;
const separator = '(?:、|,|;|・|/|及び|と|で|が)';
/** 「市内9件、市外3件、県外3件」 */
const list = `(?:${label}:?${F}(?:で?、|,|;|・|/|及び|と)?){2,}`;

/** 「15件(市内9件、市外3件、県外3件)」 */
const inBrackets = new RegExp(`(?<whole>${F})\\((?:内訳(?:は|:)?|うち訳:?)?(?<list>${list})\\)`, 'dgu');
/** 「18件の内訳は、住宅が9件、店舗が5件、施設が4件」 */
const itemised = new RegExp(
  `(?<whole>${F})(?:の(?:うち)?(?:内訳|うち訳)(?:は|として|:)?|(?:を|は|の)?、?[^${F}${A}。、]{1,8}別(?:に(?:見|み)(?:る|ます)と|に(?:は|すると)?|では|の内訳は|で見ると)?)、?(?<list>${list})`,
  'dgu',
);
/** 「22世帯で、県外が13世帯、県内が9世帯」: two parts that leave nothing out. */
const halves = new RegExp(
  `(?<whole>${F})(?:であり|であった|となり|で)[、。]?(?<list>(?:${label}:?${F}(?:で?、|と|・|で)?){2})`,
  'dgu',
);
const complements: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:[県市町村]|圏域|区|管|国)内/u, /^(?:[県市町村]|圏域|区|管|国)外/u],
  [/^男/u, /^女/u],
  [/^小学/u, /^中学/u],
  [/^個人/u, /^(?:団体|法人)/u],
  [/^新規/u, /^(?:継続|更新|既存)/u],
];
/** 「延べ17人(令和4年度5人、令和5年度4人、令和6年度8人)」; without 延べ or 計 such a list is a history, no sum. */
const overYears = new RegExp(
  `(?:延べ|累計|合計|計|間で)(?:は|で)?(?<whole>${F})\\((?<list>(?:${A}(?:は|の|が|:)?${F}、?){2,})\\)`,
  'dgu',
);
/** 「男性12人、女性8人、計20人」 */
const summedUp = new RegExp(
  `(?<list>${list})(?:の|、|で、?|を?)?(?:計|合計で?|合わせて|あわせて|総計|合計すると)(?<whole>${F})`,
  'dgu',
);
/** 「1,553人(うち生徒・学生1,116人)」「20件のうち市外が3件」 */
const partOf = new RegExp(
  `(?<whole>${F})(?:\\(|の|、|[^${F}${A}()。、]{1,8}、)?うち、?(?<label>[^${F}${A}()。、,]{0,24}?)(?:が|は|:)?(?<part>${F})`,
  'dgu',
);
const balance = new RegExp(
  `(?<in>転入|出生)(?:者|児)?数?(?:は|が|も|の|:)*(?<plus>${F})[^${F}。]{0,12}(?<out>転出|死亡)者?数?(?:は|が|も|の|:)*(?<minus>${F})[^${F}。]{0,14}(?<rest>${F})の?(?<name>転出超過|転入超過|社会減|社会増|自然減|自然増)`,
  'dgu',
);
const way = '(?:増加|減少|増え|減っ|減り|増|減)';
const movedBalance = new RegExp(
  `(?<in>転入|出生)(?:者|児)?数?(?:は|が|も)(?<plus>${F})の?(?<plusWay>${way})[^${F}。]{0,14}(?<out>転出|死亡)者?数?(?:は|が|も)(?<minus>${F})の?(?<minusWay>${way})[^${F}。]{0,14}(?<name>転出超過|転入超過|社会減|社会増|自然減|自然増)数?(?:は|が)(?:${A}(?:より|から|に比べ|と比べ)て?も?、?)?(?<rest>${F})の?(?<restWay>${way})`,
  'dgu',
);
/** Lists that do not claim to be whole, or whose parts may overlap. */
export const openList = /等|など|ほか|主な|うち|延べ|のべ|重複|複数回答|約|程度|平均|最大|内数|再掲/u;

/** Claims that parts make up a whole, in one sentence. */
export const readBreakdowns = (skeleton: Skeleton): readonly BreakdownClaim[] => [
  ...sums(skeleton, inBrackets),
  ...sums(skeleton, itemised),
  ...sums(skeleton, halves).filter(({ parts }) => leaveNothingOut(parts)),
  ...sums(skeleton, summedUp),
  ...sums(skeleton, overYears),
  ...parts(skeleton),
  ...balances(skeleton),
  ...balancesOfChanges(skeleton),
];

/** Both of one pair, as in 「県内9世帯、県外13世帯」. */
export const arePair = (first: string, second: string): boolean =>
  complements.some(
    ([one, other]) => (one.test(first) && other.test(second)) || (other.test(first) && one.test(second)),
  );

const sums = (skeleton: Skeleton, pattern: RegExp): BreakdownClaim[] => {
  const found: BreakdownClaim[] = [];
  for (const match of skeleton.form.matchAll(pattern)) {
    const [listStart, listEnd] = match.indices?.groups?.list ?? [0, 0];
    const whole = skeleton.figureAt(match.indices?.groups?.whole?.[0] ?? -1);
    if (whole === undefined || openList.test(match.groups?.list ?? '')) continue;
    const items = itemsOf(skeleton, listStart, listEnd).filter((item) => item.figure.unit !== '');
    const sameUnit = items.filter((item) => item.figure.unit === whole.unit);
    if (sameUnit.length < 2 || sameUnit.length !== items.length || whole.loose) continue;
    if (items.some((item) => item.figure.loose) || whole.unit === '%') continue;
    found.push({ kind: 'breakdown', relation: 'sum', whole, parts: items, ...spanOf(skeleton, match) });
  }
  return found;
};

/** The parts of a list between two places of the form; figures in brackets of their own are no parts. */
export const itemsOf = (skeleton: Skeleton, from: number, to: number): BreakdownClaim['parts'][number][] => {
  const items: BreakdownClaim['parts'][number][] = [];
  let labelFrom = from;
  for (let at = from; at < to; at += 1) {
    const figure = skeleton.figureAt(at);
    if (figure === undefined || skeleton.form[at - 1] === '(') continue;
    const text = skeleton.form
      .slice(labelFrom, at)
      .replace(new RegExp(`^(?:[()${F}]|${separator})+|[:はが]+$`, 'gu'), '');
    items.push({ label: text, figure, sign: 1 });
    labelFrom = at + 1;
  }
  return items;
};

const parts = (skeleton: Skeleton): BreakdownClaim[] =>
  [...skeleton.form.matchAll(partOf)].flatMap((match) => {
    const whole = figureIn(skeleton, match, 'whole');
    const part = figureIn(skeleton, match, 'part');
    if (
      whole === undefined ||
      part === undefined ||
      !convertible(whole.unit, part.unit) ||
      whole.unit === '%'
    )
      return [];
    if (whole.loose || part.loose || whole.unit === '') return [];
    const items = [{ label: match.groups?.label ?? '', figure: part, sign: 1 as const }];
    return [{ kind: 'breakdown', relation: 'part', whole, parts: items, ...spanOf(skeleton, match) }];
  });

/** 県内 and 県外, 男性 and 女性: both of one pair, whichever comes first. */
const leaveNothingOut = (items: BreakdownClaim['parts']): boolean => {
  const [first, second] = items.map((item) => item.label);
  if (items.length !== 2 || first === undefined || second === undefined) return false;
  return arePair(first, second);
};

/** 「転入者1,942人に対して転出者2,503人と561人の転出超過」 */
const balances = (skeleton: Skeleton): BreakdownClaim[] =>
  [...skeleton.form.matchAll(balance)].flatMap((match) => {
    const plus = figureIn(skeleton, match, 'plus');
    const minus = figureIn(skeleton, match, 'minus');
    const rest = figureIn(skeleton, match, 'rest');
    if (plus === undefined || minus === undefined || rest === undefined) return [];
    if (plus.loose || minus.loose || rest.loose) return [];
    const negative = /転出超過|減/u.test(match.groups?.name ?? '');
    const items = [
      { label: match.groups?.in ?? '', figure: plus, sign: negative ? (-1 as const) : (1 as const) },
      { label: match.groups?.out ?? '', figure: minus, sign: negative ? (1 as const) : (-1 as const) },
    ];
    return [{ kind: 'breakdown', relation: 'sum', whole: rest, parts: items, ...spanOf(skeleton, match) }];
  });

/**
 * 「転入者が76人減少したが、転出者も199人減少し、転出超過は123人減少した」: the balance moves by the difference of
 * what moved both sides.
 */
const balancesOfChanges = (skeleton: Skeleton): BreakdownClaim[] =>
  [...skeleton.form.matchAll(movedBalance)].flatMap((match) => {
    const [inward, outward, rest] = ['plus', 'minus', 'rest'].map((group) =>
      figureIn(skeleton, match, group),
    );
    if (inward === undefined || outward === undefined || rest === undefined) return [];
    if (inward.loose || outward.loose || rest.loose) return [];
    const { in: plusLabel = '', out: minusLabel = '', name = '' } = match.groups ?? {};
    const falls = (group: string) => match.groups?.[group]?.startsWith('減') === true;
    // How much the excess of those who left grew, or that of those who came.
    const leaving = /転出超過|減/u.test(name);
    const grew = falls('restWay') ? -1 : 1;
    const signOf = (isOutward: boolean, group: string) =>
      ((isOutward === leaving ? 1 : -1) * (falls(group) ? -1 : 1) * grew > 0 ? 1 : -1) as 1 | -1;
    const items = [
      { label: plusLabel, figure: inward, sign: signOf(false, 'plusWay') },
      { label: minusLabel, figure: outward, sign: signOf(true, 'minusWay') },
    ];
    return [{ kind: 'breakdown', relation: 'sum', whole: rest, parts: items, ...spanOf(skeleton, match) }];
  });

const figureIn = (skeleton: Skeleton, match: RegExpExecArray, group: string): ProseFigure | undefined =>
  skeleton.figureAt(match.indices?.groups?.[group]?.[0] ?? -1);

const spanOf = (skeleton: Skeleton, match: RegExpExecArray) => ({
  start: skeleton.placeOf(match.index).start,
  end: skeleton.placeOf(match.index + match[0].length - 1).end,
});
