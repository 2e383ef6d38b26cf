/** A word or figure beside its mark, in pixels of the narrowest picture. */
export interface ChartLabel {
  readonly text: string;
  /** Where it is held, and by which end. */
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Height of its mark. */
  readonly mark: number;
  /** How far from its mark the letters may stand, best first; negative is above. */
  readonly offsets: readonly number[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Letters of the labels, in pixels: as wide as on a telephone, as high as on a desk. */
const letter = { wide: 12, above: 12, below: 3 };

const widthOf = (text: string): number =>
  [...text].reduce((sum, each) => sum + (each.charCodeAt(0) < 0x2e80 ? 0.58 : 1) * letter.wide, 0);

const boxOf = ({ text, x, anchor, mark }: ChartLabel, offset: number): Box => {
  const width = widthOf(text);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  const baseline = mark + offset;
  return { left, right: left + width, top: baseline - letter.above, bottom: baseline + letter.below };
};

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** How much of a line runs through a box, in pixels. */
const lengthWithin = (box: Box, [from, to]: readonly [Point, Point]): number => {
  let [start, end] = [0, 1];
  for (const [at, step, low, high] of [
    [from.x, to.x - from.x, box.left, box.right],
    [from.y, to.y - from.y, box.top, box.bottom],
  ] as const) {
    if (step === 0) {
      if (at < low || at > high) return 0;
      continue;
    }
    const ends = [(low - at) / step, (high - at) / step];
    start = Math.max(start, Math.min(...ends));
    end = Math.min(end, Math.max(...ends));
  }
  return Math.max(0, end - start) * Math.hypot(to.x - from.x, to.y - from.y);
};

/**
 * Heights of the labels' baselines. Each in turn takes the place with least in its way: labels placed before it and marks
 * by their area, lines by their length, and nothing outside `between`. A place is left for a later one only where more than
 * two pixels of it are taken.
 */
export const placeLabels = (
  labels: readonly ChartLabel[],
  {
    lines,
    marks,
    between,
  }: {
    readonly lines: readonly (readonly [Point, Point])[];
    readonly marks: readonly Point[];
    readonly between: readonly [number, number];
  },
): number[] => {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  return labels.map((label) => {
    const places = label.offsets.map((offset, choice) => {
      const box = boxOf(label, offset);
      const outside = box.top < between[0] || box.bottom > between[1];
      const inTheWay =
        taken.reduce((sum, each) => sum + shared(box, each), 0) +
        lines.reduce((sum, each) => sum + lengthWithin(box, each), 0);
      return { offset, box, cost: outside ? Number.POSITIVE_INFINITY : inTheWay + choice * 2 };
    });
    const best = places.reduce((least, each) => (each.cost < least.cost ? each : least));
    taken.push(best.box);
    return label.mark + best.offset;
  });
};
