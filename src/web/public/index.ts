export { addressesFor } from './addresses.ts';
export { createPublicSite, type PublicSiteServices } from './create-public-site.tsx';
export { addressesOfData, addressesOfFiles, addressesOfPages } from './every-address.ts';
