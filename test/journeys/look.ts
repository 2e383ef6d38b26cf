import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on a page: its address, the rule, and each place. A page that runs no scripts needs `bypassCSP`. */
export const violations = async (page: Page): Promise<string[]> => {
  // Only what is wrong is described place by place: describing what is right takes most of axe's time.
  const found = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return found.violations.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
};

/** How far a page reaches beyond the right edge of its window, in pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
