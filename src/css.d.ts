declare module '*.css' {
  const text: string;
  export default text;
}

/** A script for the browser as bundled text, see scripts/bundle.js. */
declare module '*?script' {
  const text: string;
  export default text;
}
