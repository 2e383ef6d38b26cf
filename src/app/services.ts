import type { Clock, Ids, Storage } from '#domain';

/** What use cases need from outside; the composition root passes it in. */
export interface Services {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: Ids;
}
