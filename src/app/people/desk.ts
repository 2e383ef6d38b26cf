import type { Actor, Division, Origin, Person } from '#domain';
import { peopleMessages } from '#messages';
import type { Services } from '../services.ts';

/** Who acts: a person who has signed in, or whoever may use the computer itself (the command line, the first start). */
export type By =
  | { readonly kind: 'person'; readonly actor: Actor }
  | { readonly kind: 'installation' }
  /** Somebody who has not got in, by what they typed as login: may do nothing. */
  | { readonly kind: 'unknown'; readonly typed: string };

/** What a use case works with when somebody asks for it: the services, who asks, and from where. */
export interface Desk extends Services {
  readonly by: By;
  readonly origin: Origin;
}

/** A person as the one who acts, on a day (ISO date in Japan), among the divisions there are. */
export const personBy = (person: Person, day = '', divisions: readonly Division[] = []): By => ({
  kind: 'person',
  actor: { person, day, divisions },
});

/** The name that goes on record. */
export const nameOf = (by: By): string => {
  switch (by.kind) {
    case 'person':
      return by.actor.person.name;
    case 'installation':
      return peopleMessages.installation.ja;
    case 'unknown':
      return by.typed;
  }
};

/** id of the person who acts; null for the installation itself. */
export const personOf = ({ by }: Pick<Desk, 'by'>): string | null =>
  by.kind === 'person' ? by.actor.person.id : null;

/** The name of who says something: of the person who has signed in, whatever was typed; else what was typed. */
export const signedName = (by: By, typed: string): string => (by.kind === 'person' ? nameOf(by) : typed);

/** The services as the computer itself uses them. */
export const installationDesk = (services: Services): Desk => ({
  ...services,
  by: { kind: 'installation' },
  origin: { address: null, browser: null },
});
