import { createHash } from 'node:crypto';
import { editionName, type Published, watchPublished } from '#app/published';
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
  program = product,
  url,
}: {
  readonly published: Published;
  readonly picture?: PublicSiteServices['picture'];
  readonly product: string;
  /** Names the very program that runs, when the version of the product does not. */
  readonly program?: string;
  readonly url: string | null;
}): BundleSource => {
  const watched = watchPublished(published);
  const site = createPublicSite({
    published: watched.published,
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
    maker: createHash('sha256')
      .update(JSON.stringify([program, url, picture !== undefined]))
      .digest('hex'),
    pages: () => addressesOfPages(published),
    files: async () => [
      ...(await addressesOfFiles(published, { pictures: picture !== undefined })),
      ...(await addressesOfData(published)),
    ],
    isIndex: (address) => /^\/search\/\d+\.json$/.test(address),
    fetch: async (address) => site.fetch(new Request(`http://bundle.invalid${address}`)),
    asked: watched.asked,
    state: watched.state,
    version: published.version,
    publications: async () =>
      (await published.editions()).map(({ summary }) => ({
        plan: summary.planId,
        edition: editionName(summary),
        publishedOn: summary.publishedOn,
        contentHash: summary.contentHash,
      })),
  };
};
