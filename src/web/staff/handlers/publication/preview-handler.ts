import type { HonoRequest } from 'hono';
import { type Desk, type Published, previewPublication } from '#app';

/** Answers a request for a public page from what `published` holds; its own addresses begin with `base`. */
export type PublicPreview = (
  published: Published,
  asked: { readonly base: string; readonly path: string },
) => Promise<Response>;

/** Below /staff; what follows is the path of a public page. */
export const previewPath = '/plans/:plan/preview/:year/*';

/** A public page as it would be if the plan and year were published now. Throws what `previewPublication` throws. */
export const showPreview = async (
  preview: PublicPreview,
  desk: Desk,
  { root, asked }: { readonly root: string; readonly asked: HonoRequest<typeof previewPath> },
): Promise<Response> => {
  const { plan, year } = asked.param();
  const base = `${root}/plans/${encodeURIComponent(plan)}/preview/${year}`;
  const { pathname, search } = new URL(asked.url);
  const published = await previewPublication(desk, { planId: plan, year: Number(year) });
  return preview(published, { base, path: `${pathname.slice(base.length) || '/'}${search}` });
};
