import { v7 } from 'uuid';
import type { Ids } from '#domain';

/** UUIDs of version 7 (RFC 9562): text that sorts by time of creation, also within one millisecond. */
export const ids: Ids = { next: () => v7() };
