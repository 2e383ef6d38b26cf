/** Errors of the PDF library, by name. */
const ofLibrary =
  /^(?:XRef(?:Entry|Parse)|MissingData|InvalidPDF|ParserEOF|Abort|UnknownError)Exception$|^FormatError$/;

const leave = (error: unknown): void => {
  if (!(error instanceof Error && ofLibrary.test(error.name))) throw error;
};

/**
 * Does work of the PDF library. Where it finds an object missing it begins again, putting the file's table of
 * objects together anew, and leaves promises of the first attempt behind, rejected and handled by nobody: those
 * would end the process. What the work itself comes to is told by its own promise.
 */
export const withoutLeftPromises = async <T>(work: () => Promise<T>): Promise<T> => {
  process.on('unhandledRejection', leave);
  try {
    return await work();
  } finally {
    // They are found to be handled by nobody one turn later.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', leave);
  }
};
