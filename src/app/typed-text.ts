import { plainText } from '#domain';

/** The text a person typed: white space at the ends and characters that steer nothing here are taken off. */
export const typedText = (text: string): string => plainText(text).trim();

/** The same for what stands on one line: a name, a title, a reason of few words. */
export const typedLine = (text: string): string => typedText(text).replaceAll(/[\t\n]+/gu, ' ');
