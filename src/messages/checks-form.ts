/** Texts of the checks on how a sheet is written. */
export const checkTextsOfForm = {};
