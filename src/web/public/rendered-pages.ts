/** A page or data file ready to send. */
export interface Rendered {
  readonly status: 200 | 404;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** What was rendered for the publications in force; another publication empties it. */
export interface RenderedPages {
  get(version: string, address: string, render: () => Promise<Rendered>): Promise<Rendered>;
}

/** Keeps up to `limit` characters or bytes of rendered pages, dropping those not asked for longest. */
export const createRenderedPages = (limit = 32_000_000): RenderedPages => {
  const kept = new Map<string, Rendered>();
  let current = '';
  let size = 0;
  const drop = (address: string) => {
    size -= kept.get(address)?.body.length ?? 0;
    kept.delete(address);
  };
  return {
    async get(version, address, render) {
      if (version !== current) {
        kept.clear();
        size = 0;
        current = version;
      }
      const found = kept.get(address);
      if (found !== undefined) {
        kept.delete(address);
        kept.set(address, found);
        return found;
      }
      const rendered = await render();
      // Rendered from an older publication while a newer one came in: right for this answer, not to be kept.
      if (version !== current || rendered.status !== 200) return rendered;
      drop(address);
      kept.set(address, rendered);
      size += rendered.body.length;
      for (const oldest of kept.keys()) if (size > limit) drop(oldest);
      return rendered;
    },
  };
};
