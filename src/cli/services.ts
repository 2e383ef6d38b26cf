import type { Desk } from '#app';
import type { BundleSource } from '#bundle';
import type { Installation, Safekeeping } from '#domain';

/** What the commands need from the composition root. */
export interface CliServices {
  readonly version: string;
  /** ISO date in Japan. */
  today(): string;
  /** Opens the installation as whoever may use the computer itself; the caller closes it. */
  open(): Promise<Desk & { close(): Promise<void> }>;
  /** Copies of the whole installation, and the way back. */
  readonly safekeeping: Safekeeping;
  readonly installation: Installation;
  /** The public side as a bundle is made of it; `url` is where readers will find it. The caller closes it. */
  bundleSource(url: string | undefined): Promise<{ source: BundleSource; close(): Promise<void> }>;
  /** Serves an assistant over standard input and output, and resolves when it hangs up. */
  assistant(): Promise<void>;
  /** Starts the server and resolves when it stops. */
  serve(options: ServeOptions): Promise<void>;
}

interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** Load the example plans as publications when they are not there yet. */
  readonly examples: boolean;
  /** Serve the staff side too: to this computer only and without accounts, with accounts, or as a demo. */
  readonly staff: 'none' | 'loopback' | 'accounts' | 'demo';
  /** Serve the page that checks anybody's document. */
  readonly trial: boolean;
}
