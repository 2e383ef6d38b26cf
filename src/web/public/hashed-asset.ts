import { createHash } from 'node:crypto';

/** An asset whose address names its content, so that browsers may keep it for ever. */
export interface HashedAsset {
  readonly path: string;
  readonly text: string;
}

/** `/assets/public-0123456789abcdef.css` */
export const hashedAsset = (name: string, extension: 'css' | 'js', text: string): HashedAsset => {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { path: `/assets/${name}-${hash}.${extension}`, text };
};
