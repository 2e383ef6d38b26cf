import type { Desk, SignedIn } from '#app';
import type { Action, Cookies, EvidenceKeeping } from '#domain';
import type { PageSetting, StaffPage } from './staff-page.ts';
import type { Upload } from './transfer/read-upload.ts';

/** What a page of the staff side is asked with. */
export interface StaffRequest extends PageSetting {
  /** The services, as whoever asks may use them. */
  readonly desk: Desk;
  /** null on a server without accounts, and on pages for people who are not in. */
  readonly signedIn: SignedIn | null;
  /** The request's `Cookie` header. */
  readonly cookie: string;
  /** Decoded path parameters. */
  readonly params: Readonly<Record<string, string>>;
  query(name: string): string | undefined;
  /** A header of the request. */
  header(name: string): string | undefined;
  /** What was sent; empty for a request that sends nothing. */
  form(): Promise<FormData>;
  /** The same as it arrives, of a route that `streams`. */
  upload(): Upload;
  /** How evidence is kept; null where it is not. */
  readonly evidence: EvidenceKeeping | null;
}

/** A file as it lies on the disk, to be saved by the browser and never shown by it. */
export interface HandedOut {
  readonly stream: ReadableStream<Uint8Array>;
  readonly type: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** Something that is not a page: a file to keep (`name`), or an answer to a script of ours. */
export interface Sent {
  readonly content: string | Uint8Array;
  readonly type:
    | 'text/csv; charset=utf-8'
    | 'application/json; charset=utf-8'
    | 'application/octet-stream'
    | 'application/pdf'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  readonly name?: string;
  readonly status?: StaffPage['status'];
}

/** A page, the address to go on to after something was done, or something sent as it is. */
export type Answer = (StaffPage | Sent | HandedOut | { readonly redirect: string }) & {
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
  /** The form is read as it arrives, and bounded, by the route itself. */
  readonly streams?: boolean;
  /** Bytes of the longest form, where many texts are sent at once. */
  readonly longestForm?: number;
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
