import { evidenceLimits } from './evidence-kinds.ts';

/** Marks that turn the direction of writing, joiners and other characters that nobody sees: 「gnp.exe」 must not look like 「exe.png」. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\uFFFD]/gu;
/** What some system takes for a part of a path, a pattern or a drive. */
const unsafe = /[<>:"|?*]/g;

/** The end of a name behind its last dot, in small letters; '' without one. */
export const extensionOf = (name: string): string =>
  /\.([^.\s/\\]{1,12})$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * A name of a file as it is kept: without folders, without anything unseen, of reasonable length, its end kept; null
 * when nothing is left of it.
 */
export const tidyFileName = (sent: string): string | null => {
  const name = (sent.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replaceAll(unseen, '')
    .replaceAll(unsafe, '_')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s.]+/u, '')
    .replace(/[\s.]+$/u, '');
  if (name === '') return null;
  const characters = [...name];
  if (characters.length <= evidenceLimits.name) return name;
  const end = extensionOf(name);
  const tail = end === '' ? '' : `.${end}`;
  return `${characters.slice(0, evidenceLimits.name - 1 - tail.length).join('')}…${tail}`;
};
