import { editionName, type Published } from '#app/published';
import type { BundleSource } from '#bundle';
import {
  addressesOfData,
  addressesOfFiles,
  addressesOfPages,
  createPublicSite,
  type PublicSiteServices,
} from '#web';

/** The public side as files can be made of it; `url` is where readers will find them, null when nobody said. */
export const bundleSourceOf = ({
  published,
  picture,
  product,
  url,
}: {
  readonly published: Published;
  readonly picture?: PublicSiteServices['picture'];
  readonly product: string;
  readonly url: string | null;
}): BundleSource => {
  const site = createPublicSite({
    published,
    asFiles: true,
    ...(url === null ? {} : { url }),
    ...(picture === undefined ? {} : { picture }),
    onError: (error) => {
      throw error;
    },
  });
  return {
    product,
    url,
    pages: () => addressesOfPages(published),
    files: async () => [
      ...(await addressesOfFiles(published, { pictures: picture !== undefined })),
      ...(await addressesOfData(published)),
    ],
    isIndex: (address) => /^\/search\/\d+\.json$/.test(address),
    fetch: async (address) => site.fetch(new Request(`http://bundle.invalid${address}`)),
    publications: async () =>
      (await published.editions()).map(({ summary }) => ({
        plan: summary.planId,
        edition: editionName(summary),
        publishedOn: summary.publishedOn,
        contentHash: summary.contentHash,
      })),
  };
};
