import { arePair, itemsOf, openList } from './breakdowns.ts';
import type { BreakdownClaim, ProseFigure } from './claim.ts';
import { A, F, type Skeleton } from './skeleton.ts';

const item = `[^${F}${A}()。、,]{1,24}?:?${F}(?:\\(${F}\\))?`;
const list = `(?<list>(?:${item}(?:で?、|,|・|及び|と)?){2,})(?<tail>[^。]{0,12})`;

/** 「内訳は20代24人、30代31人である」「路線別では、海岸線130人、山手線151人であった」 */
const introduced = new RegExp(
  `(?<how>内訳(?:として)?は|[^${F}${A}。、]{1,12}別(?:の[^${F}${A}。、]{1,10}?)?(?:では|には|に(?:見|み)る(?:と|ると)|は))、?${list}`,
  'dgu',
);
/** 「個人が486人、団体所属が638人である」: a sentence that is a list and nothing else. */
const bare = new RegExp(`^(?<how>)${list}。?$`, 'dgu');
/** What makes a list one of the largest only. */
const incomplete = /順|など|等|多い|多く|最も|上位|中心|主/u;
const rest = /^(?:その)?他/u;

/** How far the parts of a list may be from what they should make, as a share of it, before it is another list. */
const farthest = { itemised: 0.5, divided: 0.1 } as const;

/**
 * Lists of parts whose whole stands before them, in the same sentence or in those before (`before`): the figure of their unit
 * that the parts come nearest to. A list 「〜別では」 need not be whole; it counts when it names the rest or nearly makes it.
 */
export const readLaterBreakdowns = (
  skeleton: Skeleton,
  before: readonly Skeleton[],
  known: readonly BreakdownClaim[],
): readonly BreakdownClaim[] =>
  [introduced, bare]
    .flatMap((pattern) =>
      [...skeleton.form.matchAll(pattern)].flatMap((match) => breakdownOf(skeleton, before, match)),
    )
    .filter(
      ({ parts }) =>
        !known.some((other) => other.parts.some((part) => part.figure.start === parts[0]?.figure.start)),
    );

const breakdownOf = (
  skeleton: Skeleton,
  before: readonly Skeleton[],
  match: RegExpExecArray,
): BreakdownClaim[] => {
  const { how = '', list: written = '', tail = '' } = match.groups ?? {};
  const [from = 0, to = 0] = match.indices?.groups?.list ?? [];
  const divided = how !== '' && !how.startsWith('内訳');
  // 「野球場・テニスコート等73,800人」 is one part of a division.
  const said = divided ? written.replaceAll(new RegExp(`等(?=${F})`, 'gu'), '') : written;
  if (openList.test(said) || incomplete.test(`${how}${tail}`)) return [];
  const parts = itemsOf(skeleton, from, to);
  const [first, second] = parts;
  if (first === undefined || second === undefined) return [];
  if (how === '' && !(parts.length === 2 && arePair(first.label, second.label))) return [];
  const { unit } = first.figure;
  if (unit === '' || unit === '%' || parts.some(({ figure }) => figure.unit !== unit || figure.loose))
    return [];
  const sum = parts.reduce((all, { figure }) => all + Number(figure.value), 0);
  const gap = (whole: ProseFigure) => Math.abs(Number(whole.value) - sum);
  const wholes = [
    ...before.flatMap((each) => figuresOf(each, null)),
    ...figuresOf(skeleton, match.index),
  ].filter((figure) => figure.unit === unit && !figure.loose);
  const [whole] = wholes.toSorted((a, b) => gap(a) - gap(b));
  const whollyListed = !divided || parts.some(({ label }) => rest.test(label));
  const limit = farthest[whollyListed ? 'itemised' : 'divided'];
  if (whole === undefined || gap(whole) > Number(whole.value) * limit) return [];
  const { start } = skeleton.placeOf(match.index);
  const { end } = skeleton.placeOf(to - 1);
  return [{ kind: 'breakdown', relation: 'sum', whole, parts, start, end }];
};

/** The figures of a sentence up to a place of its form, or all of them. */
const figuresOf = (skeleton: Skeleton, until: number | null): readonly ProseFigure[] =>
  Array.from({ length: until ?? skeleton.form.length }, (_, at) => skeleton.figureAt(at)).filter(
    (figure) => figure !== undefined,
  );
