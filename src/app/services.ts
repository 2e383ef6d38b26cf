import type { Clock, Ids, Storage } from '#domain';

/** What use cases need from outside; the composition root passes it in. */
export interface Services {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Absent: no mail can leave this installation, and none is written. */
  readonly post?: Post;
}

/** Where links in mails lead to. */
export interface Post {
  /** `https://plans.example.lg.jp`: where browsers find this installation. */
  readonly origin: string;
}
