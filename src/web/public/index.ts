export { createPublicSite, type PublicSiteServices } from './create-public-site.tsx';
export { routes } from './routes.ts';
