/** The mark beside the site's name: a signpost with two boards. */
export const SiteMark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path class="site-mark-post" d="M16 3v26" stroke-width="2.5" stroke-linecap="round" />
    <path class="site-mark-sign" d="M7 6h16l5 4-5 4H7z" />
    <path class="site-mark-sign-back" d="M25 16.5H10l-4.5 3.5L10 23.5h15z" />
  </svg>
);

/** The same as an icon in the address itself: no request of its own, allowed by the content policy. */
export const siteIcon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M16 3v26" stroke="#1a1a1a" stroke-width="2.5" stroke-linecap="round"/><path d="M7 6h16l5 4-5 4H7z" fill="#0017c1"/><path d="M25 16.5H10l-4.5 3.5 4.5 3.5h15z" fill="#197a4b"/></svg>',
)}`;
