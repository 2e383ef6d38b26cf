import { hashedAsset } from './hashed-asset.ts';
import text from './islands/public-side.ts?script';

/** The one script of the public side; every page works without it. */
export const script = hashedAsset('public', 'js', text);
