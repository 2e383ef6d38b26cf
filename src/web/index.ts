export { createSite } from './create-site.ts';
export { createDemoGallery } from './demo-gallery.ts';
export { createPreview } from './preview-site.ts';
export {
  addressesFor,
  addressesOfData,
  addressesOfFiles,
  addressesOfPages,
  createPublicSite,
  type PublicSiteServices,
} from './public/index.ts';
export {
  createStaffSite,
  type DemoPerson,
  type Entrance,
  isLoopback,
  type StaffSiteServices,
} from './staff/index.ts';
export { createTrialSite, type TrialSiteServices } from './trial/index.ts';
