export { createPublicSite, type PublicSiteServices } from './public/index.ts';
