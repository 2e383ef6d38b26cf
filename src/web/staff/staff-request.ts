import type { Services } from '#app';
import type { PageSetting, StaffPage } from './staff-page.ts';

/** What a page of the staff side is asked with. */
export interface StaffRequest extends PageSetting {
  readonly services: Services;
  /** Decoded path parameters. */
  readonly params: Readonly<Record<string, string>>;
  query(name: string): string | undefined;
  /** What was sent; empty for a request that sends nothing. */
  form(): Promise<FormData>;
}

/** A page, or the address to go on to after something was done. */
export type Answer = StaffPage | { readonly redirect: string };

/** A page or an action. Adding one is a line in its list of handlers. */
export interface StaffRoute {
  readonly method: 'get' | 'post';
  /** Path below /staff. */
  readonly path: string;
  /** The form may hold a document. */
  readonly takesFile?: boolean;
  answer(request: StaffRequest): Promise<Answer>;
}

/** The text of an input; '' when it was not sent. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
