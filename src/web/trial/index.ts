export {
  createTrialSite,
  isTrialPath,
  type TrialLimits,
  type TrialSiteServices,
} from './create-trial-site.tsx';
