export { createStaffSite, type Entrance, isStaffPath, type StaffSiteServices } from './create-staff-site.tsx';
export { isLoopback } from './gate.ts';
export type { DemoPerson } from './pages/entrance/sign-in-page.tsx';
