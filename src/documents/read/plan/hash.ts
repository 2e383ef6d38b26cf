import { createHash } from 'node:crypto';

/** Eight hexadecimal digits that stay the same for the same text: for ids that survive another import. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
