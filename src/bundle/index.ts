export { BundleError } from './bundle-error.ts';
export { type BundleSummary, writeBundleFolder } from './bundle-folder.ts';
export type { BundledPublication, BundleSource } from './bundle-source.ts';
export { writeBundleZip } from './bundle-zip.ts';
export { fileOfAddress } from './file-of-address.ts';
export { type BundleFaults, verifyBundle } from './verify-bundle.ts';
