import { createHash } from 'node:crypto';
import { addressesOfApiFiles, addressesOfApiPages, apiPath, createApi, type WholeAddress } from '#api';
import { editionName, type Published, watchPublished } from '#app/published';
import { type BundleSource, fileOfAddress } from '#bundle';
import { defaultLicence, type Licence } from '#domain';
import {
  addressesFor,
  addressesOfData,
  addressesOfFiles,
  addressesOfPages,
  createPublicSite,
  createSite,
  type PublicSiteServices,
} from '#web';

export interface BundleOf {
  readonly published: Published;
  readonly picture?: PublicSiteServices['picture'];
  readonly product: string;
  /** Names the very program that runs, when the version of the product does not. */
  readonly program?: string;
  /** Where readers will find the files, without a slash at the end; null when nobody said. */
  readonly url: string | null;
  readonly licence?: Licence;
}

const fail = (error: unknown): never => {
  throw error;
};

/** The interface for programs as files: it names whole addresses only, so it needs to know where they stand. */
const apiAsFiles = (published: Published, whole: WholeAddress, licence: Licence) =>
  createApi({
    published,
    pages: (of) => addressesFor('ja', of),
    licence,
    files: whole,
    limit: null,
    now: () => 0,
    onError: fail,
  });

/** How many resources a list of the interface has. */
const lengthOfList = async (api: ReturnType<typeof createApi>, list: string): Promise<number> => {
  const response = await api.fetch(new Request(`http://bundle.invalid${apiPath}/${list}.json`));
  const { total }: { total?: unknown } = await response.json();
  return Number(total);
};

/** The public side as files can be made of it, and with an address the interface for programs. */
export const bundleSourceOf = ({
  published,
  picture,
  product,
  program = product,
  url,
  licence = defaultLicence,
}: BundleOf): BundleSource => {
  const watched = watchPublished(published);
  const whole: WholeAddress = (address, kind) =>
    `${url}/${fileOfAddress(address, kind).split('/').map(encodeURIComponent).join('/')}`;
  const api = url === null ? undefined : apiAsFiles(watched.published, whole, licence);
  const site = createSite({
    public: createPublicSite({
      published: watched.published,
      asFiles: true,
      licence,
      hasApi: api !== undefined,
      ...(url === null ? {} : { whole }),
      ...(picture === undefined ? {} : { picture }),
      onError: fail,
    }),
    staff: null,
    ...(api && { api }),
  });
  return {
    product,
    url,
    maker: createHash('sha256')
      .update(JSON.stringify([program, url, picture !== undefined, licence]))
      .digest('hex'),
    pages: async () => [
      ...(await addressesOfPages(published)),
      ...(api === undefined ? [] : addressesOfApiPages()),
    ],
    files: async () => [
      ...(await addressesOfFiles(published, { pictures: picture !== undefined })),
      ...(await addressesOfData(published)),
      ...(api === undefined ? [] : await addressesOfApiFiles(published, (list) => lengthOfList(api, list))),
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
