/** What a bundle is made of: a site that answers, and every address it has. */
export interface BundleSource {
  /** Addresses of pages, percent-encoded, from the root: each becomes a folder with an index.html. */
  pages(): Promise<readonly string[]>;
  /** Addresses of everything else: data, pictures, feeds, the style sheet. */
  files(): Promise<readonly string[]>;
  /** Lists of addresses for a script, written from the home page (「plans/x」): each becomes the name of its file. */
  isIndex(address: string): boolean;
  fetch(address: string): Promise<Response>;
  /** Names of what the answers since the last call were made from; the same names always stand for the same. */
  asked(): readonly string[];
  /** How that stands now: another text whenever an answer made from it could be another. */
  state(name: string): Promise<string>;
  /** Another text whenever anything changed that any answer could be made from. */
  version(): Promise<string>;
  /** What it was made from; the same publications make the same bundle. */
  publications(): Promise<readonly BundledPublication[]>;
  /** Version of the product. */
  readonly product: string;
  /** Names program and settings: another program, or other settings, may answer otherwise from the same. */
  readonly maker: string;
  /** Where readers will find it, as feeds and previews say; null when nobody said. */
  readonly url: string | null;
}

export interface BundledPublication {
  readonly plan: string;
  readonly edition: string;
  readonly publishedOn: string;
  readonly contentHash: string;
}
