/** line, node, indicator, division (vision: municipalities / source), baseline, actual of R6, target; by eye from the scans. */
export type Fact = readonly [number, string, string, string, string, string, string];
