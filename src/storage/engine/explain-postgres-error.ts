import { StorageError, type StorageProblem } from '../storage-error.ts';

/** By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html) or the system's error code. */
const problems: readonly (readonly [RegExp, StorageProblem])[] = [
  [/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|ENOENT)/, 'unreachable'],
  [/^(08|57P)/, 'unreachable'],
  [/^(28|3D000|42501)/, 'accessDenied'],
  [/^53100/, 'diskFull'],
  [/^(53|55P03|57014|40)/, 'busy'],
  [/^25006/, 'notWritable'],
  [/^(58030|XX001|XX002)/, 'damaged'],
  [/^23/, 'inconsistent'],
];

/** The code of an error of the driver, or of the system while connecting (one inside, for several addresses). */
const codeOf = (error: Error): string => {
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
  // The driver gives no code to these.
  return /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(error.message)
    ? '08000'
    : '';
};

/** SQLSTATE of transactions that lost against another one and can simply be run again. */
export const lostAgainstAnother = (error: unknown): boolean =>
  error instanceof Error && /^40(001|P01)$/.test(codeOf(error));

/** The error of PostgreSQL or its driver as a `StorageError` about `place`; null for others and our defects. */
export const explainPostgresError = (error: unknown, place: string): StorageError | null => {
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  const problem = problems.find(([pattern]) => pattern.test(code))?.[1];
  if (problem === undefined) return null;
  return new StorageError(problem, [problem === 'inconsistent' ? error.message : place], { cause: error });
};
