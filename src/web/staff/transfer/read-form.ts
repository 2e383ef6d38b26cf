import type { Context } from 'hono';
import { plainText } from '#domain';

/** What was sent is no form, or breaks off. Never taken for an empty one: that would save nothing and say it was saved. */
export class UnreadableForm extends Error {}

/** What was sent, without characters that steer or turn: neither what is kept nor what is shown again holds them. */
export const formOf = async (c: Context): Promise<FormData> => {
  const sent = await c.req.formData().catch((error: unknown) => {
    // A form that is too long has its own answer.
    throw error instanceof TypeError ? new UnreadableForm() : error;
  });
  const plain = new FormData();
  for (const [name, value] of sent)
    plain.append(
      name,
      typeof value === 'string'
        ? plainText(value)
        : new File([value], plainText(value.name), { type: value.type }),
    );
  return plain;
};

/** What an address asks with, in the same way; undefined where it does not say. */
export const plainQuery = (c: Context, name: string): string | undefined => {
  const given = c.req.query(name);
  return given === undefined ? undefined : plainText(given);
};
