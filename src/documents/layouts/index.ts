import { entry } from './entry/layout.ts';
import { general } from './general/layout.ts';
import type { Layout } from './layout.ts';
import { okitamaVision } from './okitama-vision/layout.ts';
import { openData } from './open-data/layout.ts';
import { yonezawaStrategy } from './yonezawa-strategy/layout.ts';

/** Every layout; the general one last, because it takes what no other recognises. */
export const layouts: readonly Layout[] = [entry, openData, yonezawaStrategy, okitamaVision, general];
