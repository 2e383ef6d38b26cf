export {
  createTrialSite,
  isTrialPath,
  type TrialSiteServices,
} from './create-trial-site.tsx';
