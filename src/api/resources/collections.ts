import type { Collection } from './collection.ts';
import { corrections } from './corrections.ts';
import { evaluations } from './evaluations.ts';
import { indicators } from './indicators.ts';
import { nodes } from './nodes.ts';
import { observations } from './observations.ts';
import { plans } from './plans.ts';
import { publications } from './publications.ts';

/** Everything the API lists. Adding a list is a file and a line here. */
export const collections: readonly Collection[] = [
  plans,
  nodes,
  indicators,
  observations,
  evaluations,
  publications,
  corrections,
];
