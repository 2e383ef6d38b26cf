/**
 * A height of a chart in the reader's own measure: who has letters twice as large has room for them, and paper is
 * filled as the screen is. `pixels` are those of a page whose letters nobody changed.
 */
export const inRem = (pixels: number): string => `${Number((pixels / 16).toFixed(3))}rem`;
