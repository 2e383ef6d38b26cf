import type { Child } from 'hono/jsx';

export interface ScrollRegionProps {
  /** Name that a screen reader reads when the region takes the focus. */
  readonly label: string;
  readonly children: Child;
}

/** Holds a table that may be wider than the page: it scrolls inside, by keyboard too. */
export const ScrollRegion = ({ label, children }: ScrollRegionProps) => (
  <section class="scroll-region" aria-label={label} tabindex={0}>
    {children}
  </section>
);
