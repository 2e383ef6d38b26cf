export { createPublicSite, type PublicSiteServices } from './create-public-site.tsx';
