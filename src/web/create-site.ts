import { isStaffPath } from './staff/index.ts';

/** Answers requests. */
export interface Site {
  fetch(request: Request): Response | Promise<Response>;
}

/** One site of both sides. Without a staff side its addresses lead nowhere, as on the public side alone. */
export const createSite = (sides: { readonly public: Site; readonly staff: Site | null }): Site => ({
  fetch: (request) =>
    sides.staff !== null && isStaffPath(new URL(request.url).pathname)
      ? sides.staff.fetch(request)
      : sides.public.fetch(request),
});
