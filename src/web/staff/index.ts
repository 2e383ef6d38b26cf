export { createStaffSite, isStaffPath, type StaffSiteServices } from './create-staff-site.tsx';
export { isLoopback } from './gate.ts';
