/** What a bundle is made of: a site that answers, and every address it has. */
export interface BundleSource {
  /** Addresses of pages, percent-encoded, from the root: each becomes a folder with an index.html. */
  pages(): Promise<readonly string[]>;
  /** Addresses of everything else: data, pictures, feeds, the style sheet. */
  files(): Promise<readonly string[]>;
  /** Lists of addresses for a script, written from the home page (「plans/x」): each becomes the name of its file. */
  isIndex(address: string): boolean;
  fetch(address: string): Promise<Response>;
  /** What it was made from; the same publications make the same bundle. */
  publications(): Promise<readonly BundledPublication[]>;
  /** Version of the product. */
  readonly product: string;
  /** Where readers will find it, as feeds and previews say; null when nobody said. */
  readonly url: string | null;
}

export interface BundledPublication {
  readonly plan: string;
  readonly edition: string;
  readonly publishedOn: string;
  readonly contentHash: string;
}
