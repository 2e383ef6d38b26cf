/** What evidence may be. Nothing that runs: no macros, no scripts, no pages. */
export const evidenceKinds = ['pdf', 'xlsx', 'docx', 'pptx', 'csv', 'txt', 'png', 'jpeg'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const office = 'application/vnd.openxmlformats-officedocument';

/** How a kind is named at the end of a file's name (the usual one first), and as a media type. */
export const evidenceFormats: Readonly<
  Record<EvidenceKind, { readonly extensions: readonly [string, ...string[]]; readonly mediaType: string }>
> = {
  pdf: { extensions: ['pdf'], mediaType: 'application/pdf' },
  xlsx: { extensions: ['xlsx'], mediaType: `${office}.spreadsheetml.sheet` },
  docx: { extensions: ['docx'], mediaType: `${office}.wordprocessingml.document` },
  pptx: { extensions: ['pptx'], mediaType: `${office}.presentationml.presentation` },
  csv: { extensions: ['csv'], mediaType: 'text/csv' },
  txt: { extensions: ['txt'], mediaType: 'text/plain' },
  png: { extensions: ['png'], mediaType: 'image/png' },
  jpeg: { extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], mediaType: 'image/jpeg' },
};

/** What evidence may take up. A scanned document of a hundred pages has some 10 MB. */
export const evidenceLimits = {
  /** Bytes of one file. */
  file: 20 * 1024 * 1024,
  /** Bytes of all files of one submission. */
  submission: 200 * 1024 * 1024,
  /** Files of one submission. */
  files: 100,
  /** Files sent at once. */
  atOnce: 20,
  /** Characters of a name. */
  name: 150,
} as const;
