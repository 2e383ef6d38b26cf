export { createStaffSite, isStaffPath, type StaffSiteServices } from './create-staff-site.tsx';
export { formExamples } from './forms/form-examples.tsx';
export { isLoopback } from './gate.ts';
export type { Entrance } from './handlers/entrance-handlers.ts';
export type { PublicPreview } from './handlers/publication/preview-handler.ts';
export type { DemoPerson } from './pages/entrance/sign-in-page.tsx';
export { stylesheet as staffStylesheet } from './stylesheet.ts';
