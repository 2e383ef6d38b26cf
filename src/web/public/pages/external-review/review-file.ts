import { plansOf } from '#app/published';
import { evidenceFormats } from '#domain';
import type { PublicFile } from '../../public-page.ts';

/** Minutes and material that a publication hands out; saved by browsers, never shown by them. */
export const reviewFile: PublicFile = {
  path: '/plans/:plan/external-review/:file{[0-9a-f]{64}\\.[a-z]+}',
  type: 'application/octet-stream',
  inOneLanguage: true,
  ofYear: true,
  addresses: async (published, addresses, year) =>
    published.keepsFiles
      ? (await plansOf(published, year)).flatMap(({ publication: { planId, externalReview } }) =>
          (externalReview?.files ?? []).map(({ sha256, type }) =>
            addresses.reviewFile(planId, sha256, evidenceFormats[type].extensions[0]),
          ),
        )
      : [],
  content: async ({ published, params, year }) =>
    published.reviewFile(params.plan ?? '', (params.file ?? '').slice(0, 64), year),
};
