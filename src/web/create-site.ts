import { isGalleryPath } from './gallery/index.ts';
import { isStaffPath } from './staff/index.ts';
import { isTrialPath } from './trial/index.ts';

/** Answers requests. */
export interface Site {
  /** `address`: the network address of whoever asks, null when unknown; Hono hands it on as `c.env`. */
  fetch(request: Request, from?: RequestOrigin): Response | Promise<Response>;
}

interface RequestOrigin {
  readonly address: string | null;
}

/** One site of all sides. The addresses of a side that is not there lead nowhere, as on the public side alone. */
export const createSite = (sides: {
  readonly public: Site;
  readonly staff: Site | null;
  readonly trial?: Site | null;
  /** Every component on one page: of a demo. */
  readonly gallery?: Site | null;
  /** What programs read: knows itself which addresses are its own. */
  readonly api?: Site & { serves(path: string): boolean };
}): Site => ({
  fetch: (request, from) => {
    const { pathname } = new URL(request.url);
    if (sides.staff !== null && isStaffPath(pathname)) return sides.staff.fetch(request, from);
    if (sides.trial && isTrialPath(pathname)) return sides.trial.fetch(request, from);
    if (sides.gallery && isGalleryPath(pathname)) return sides.gallery.fetch(request, from);
    if (sides.api?.serves(pathname)) return sides.api.fetch(request, from);
    return sides.public.fetch(request, from);
  },
});
