import * as errors from '../../document-error.ts';

/** A `DocumentError` as plain data, to pass from one thread to another. */
export interface Refusal {
  readonly name: string;
  readonly file: string;
  readonly line: number | null;
  readonly explanation: errors.DocumentError['explanation'];
  readonly remedy: errors.DocumentError['remedy'];
}

type ErrorClass = new (...given: ConstructorParameters<typeof errors.DocumentError>) => errors.DocumentError;

const { DocumentError: _, ...byName } = errors;
const classes = new Map<string, ErrorClass>(Object.entries(byName));

export const refusalOf = (error: errors.DocumentError): Refusal => {
  const { name, file, line, explanation, remedy } = error;
  return { name, file, line, explanation, remedy };
};

/** The error that a refusal was made of. Throws when it names none that is known. */
export const errorOf = ({ name, file, line, explanation, remedy }: Refusal): errors.DocumentError => {
  const Kind = classes.get(name);
  if (!Kind) throw new Error(`unknown error of reading: ${name}`);
  return new Kind(file, line, { explanation, remedy });
};
