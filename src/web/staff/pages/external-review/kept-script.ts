import text from '../../islands/kept-words.ts?script';

/** Keeps in the browser what is typed and not saved. The page works without it. */
export const keptScript = { path: '/staff/assets/kept-words.js', text };
