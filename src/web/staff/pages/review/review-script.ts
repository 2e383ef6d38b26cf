import text from '../../islands/review-keys.ts?script';

/** The script of the review page: keys, and answers without a new page. */
export const reviewScript = { path: '/staff/assets/review-keys.js', text };
