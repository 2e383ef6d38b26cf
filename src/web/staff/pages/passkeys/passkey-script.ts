import text from '../../islands/passkeys.ts?script';

/** The script that asks browsers for passkeys. */
export const passkeyScript = { path: '/staff/assets/passkeys.js', text };
