import type { MunicipalityCode } from '../plan/plan.ts';

/**
 * Where municipalities lie to each other, as columns and rows of tiles, for maps without a boundary file. Another
 * region is a list of its own. Neighbours stand side by side where they can.
 */
const regions: readonly Readonly<Record<MunicipalityCode, readonly [number, number]>>[] = [
  // 置賜: 白鷹 in the north, 小国 in the west, 米沢 in the south.
  {
    '064025': [2, 0],
    '064017': [0, 1],
    '062090': [1, 1],
    '062138': [2, 1],
    '064033': [1, 2],
    '063827': [2, 2],
    '063819': [3, 2],
    '062022': [2, 3],
  },
];

export interface TilePlaces {
  readonly places: ReadonlyMap<MunicipalityCode, readonly [number, number]>;
  /** False where the tiles say nothing about where anything lies. */
  readonly located: boolean;
}

/** A tile for each municipality; rows of four in the order of codes where no region holds them all. */
export const tilePlaces = (codes: readonly MunicipalityCode[]): TilePlaces => {
  const region = regions.find((each) => codes.every((code) => each[code] !== undefined));
  const sorted = codes.toSorted();
  return {
    located: region !== undefined,
    places: new Map(
      sorted.map((code, at) => [code, region?.[code] ?? ([at % 4, Math.floor(at / 4)] as const)]),
    ),
  };
};
