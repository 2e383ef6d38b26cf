/** Names of the JSON forms that others may build on; the number is that of the form's edition. */
export const schemaIds = {
  plans: 'urn:michishirube:schema:plans:1',
  draft: 'urn:michishirube:schema:draft:1',
  published: 'urn:michishirube:schema:published:1',
} as const;
