/** Words of the page on which a document's questions are answered. */
export const reviewMessages = {} as const;
