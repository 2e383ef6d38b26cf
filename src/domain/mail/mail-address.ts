/**
 * Whether a mail can be sent to this address: one mailbox, in the characters that every mail server takes. Several
 * addresses in one, or anything that could be read as more than an address, is none.
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i.test(
    text,
  );

/** Text for a header of a mail: one line, without control characters, at most 200 characters. */
export const oneLine = (text: string): string =>
  [
    ...text
      .toWellFormed()
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, 200)
    .join('');
