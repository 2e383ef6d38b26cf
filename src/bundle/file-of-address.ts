import { createHash } from 'node:crypto';

/** Names that Windows keeps for devices, whatever their extension. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Longest name of a file; file systems allow 255 bytes, and a kanji has three. */
const longest = 80;

const escaped = (character: string): string =>
  [...new TextEncoder().encode(character)]
    .map((byte) => `~${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');

/**
 * A step of a path as a name that every file system takes. Letters stay, kanji too, so that web servers find the
 * name from the address; what Windows forbids, and what nobody sees, is written as ~ and its code. Different steps have
 * different names; one that is too long keeps its extension, by which servers know what it is.
 */
const fileName = (step: string): string => {
  const name = step
    .replaceAll(/[~\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*%]/gu, escaped)
    .replace(/^\.+$|[. ]$/, (dots) => [...dots].map(escaped).join(''))
    .replace(device, (word) => `${escaped(word[0] ?? '')}${word.slice(1)}`);
  if (name.length <= longest) return name;
  const hash = createHash('sha256').update(step).digest('hex').slice(0, 16);
  const [extension = ''] = /\.[a-z0-9]{1,10}$/.exec(name) ?? [];
  return `${name.slice(0, longest - 17 - extension.length)}~${hash}${extension}`;
};

/** The path of an address without query and fragment, from the root. */
export const pathOf = (address: string): string => address.replace(/[?#].*$/, '');

/** Where in the bundle the answer of an address lies: pages are folders with an index.html. */
export const fileOfAddress = (address: string, kind: 'page' | 'file'): string => {
  const steps = pathOf(address)
    .split('/')
    .filter((step) => step !== '')
    .map((step) => fileName(decodeURIComponent(step).normalize('NFC')));
  return [...steps, ...(kind === 'page' ? ['index.html'] : [])].join('/');
};

/** The address of one file of a bundle as another one writes it. */
export const relativeAddress = (from: string, to: string): string => {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared).map(encodeURIComponent)].join('/');
};
