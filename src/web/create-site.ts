import { isStaffPath } from './staff/index.ts';

/** Answers requests. */
export interface Site {
  /** `address`: the network address of whoever asks, null when unknown; Hono hands it on as `c.env`. */
  fetch(request: Request, from?: RequestOrigin): Response | Promise<Response>;
}

export interface RequestOrigin {
  readonly address: string | null;
}

/** One site of both sides. Without a staff side its addresses lead nowhere, as on the public side alone. */
export const createSite = (sides: { readonly public: Site; readonly staff: Site | null }): Site => ({
  fetch: (request, from) =>
    sides.staff !== null && isStaffPath(new URL(request.url).pathname)
      ? sides.staff.fetch(request, from)
      : sides.public.fetch(request, from),
});
