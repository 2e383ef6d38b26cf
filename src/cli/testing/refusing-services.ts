import type { CliServices } from '../services.ts';

const refuse = (what: string) => () => Promise.reject(new Error(`this command must not ${what}`));

/** Services for commands that need none of them; a test puts its own over those that it does need. */
export const refusingServices: CliServices = {
  version: '0.0.0-test',
  today: () => '2025-10-01',
  open: refuse('open storage'),
  serve: refuse('serve'),
  assistant: refuse('serve an assistant'),
  bundleSource: refuse('make a bundle'),
  safekeeping: {
    backUp: refuse('back up'),
    restore: refuse('restore'),
    verify: refuse('verify'),
  },
  installation: { facts: refuse('look at the installation'), copyNow: refuse('copy') },
};
