import { type Addressee, parseAddresseeKey } from '#domain';
import { StorageError } from '../storage-error.ts';

/** The answerer that a stored key names. Throws `StorageError` for one that names nobody. */
export const answererOf = (key: string): Addressee => {
  const addressee = parseAddresseeKey(key);
  if (addressee === null) throw new StorageError('inconsistent', [`answerer: ${key}`]);
  return addressee;
};
