/** A mail as it goes out. */
export interface Letter {
  /** Makes the mail's own name (`Message-ID`): the same on every try, so that a mail server can tell a second copy. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** Instant of writing, ISO 8601 in UTC. */
  readonly date: string;
}

/**
 * What became of a try. accepted: the mail server has taken it · refused: it will never take it · deferred: not now ·
 * unreachable: the server was not reached, or let nobody in; nothing was handed over · unclear: the line broke after
 * the text was handed over, and nobody knows.
 */
export interface Delivery {
  readonly kind: 'accepted' | 'refused' | 'deferred' | 'unreachable' | 'unclear';
  /** The server's words, or what happened on the way to it. Never a password. */
  readonly said: string;
}

/** Hands mails to a mail server. */
export interface Mailer {
  /** Never throws, and ends within `longestDelivery`. */
  send(letter: Letter): Promise<Delivery>;
}

/** Milliseconds that one try takes at most. */
export const longestDelivery = 4 * 60_000;
