import type { Desk, SignedIn } from '#app';
import type { Action, Cookies } from '#domain';
import type { PageSetting, StaffPage } from './staff-page.ts';

/** What a page of the staff side is asked with. */
export interface StaffRequest extends PageSetting {
  /** The services, as whoever asks may use them. */
  readonly desk: Desk;
  /** The same, for use cases that do not ask for rights. */
  readonly services: Desk;
  /** null on a server without accounts, and on pages for people who are not in. */
  readonly signedIn: SignedIn | null;
  /** The request's `Cookie` header. */
  readonly cookie: string;
  /** Decoded path parameters. */
  readonly params: Readonly<Record<string, string>>;
  query(name: string): string | undefined;
  /** What was sent; empty for a request that sends nothing. */
  form(): Promise<FormData>;
}

/** A page, or the address to go on to after something was done. */
export type Answer = (StaffPage | { readonly redirect: string }) & {
  /** `Set-Cookie` lines to send along. */
  readonly cookies?: Cookies;
};

/** A page or an action. Adding one is a line in its list of handlers. */
export interface StaffRoute {
  readonly method: 'get' | 'post';
  /** Path below /staff. */
  readonly path: string;
  /** The form may hold a document. */
  readonly takesFile?: boolean;
  /** For people who are not in as well. */
  readonly open?: boolean;
  /** What one must have a right to, somewhere; use cases ask more closely. */
  readonly needs?: Action;
  answer(request: StaffRequest): Promise<Answer>;
}

/** The text of an input; '' when it was not sent. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
