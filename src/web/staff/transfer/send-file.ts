import type { Context } from 'hono';
import type { HandedOut, Sent } from '../staff-request.ts';

/** `Content-Disposition` of a file to keep, whatever its name is. */
const attached = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`;

export const sendAsIs = (c: Context, { content, type, name, status = 200 }: Sent): Response => {
  c.header('Content-Type', type);
  if (name !== undefined) c.header('Content-Disposition', attached(name));
  return typeof content === 'string' ? c.body(content, status) : c.body(new Uint8Array(content), status);
};

/** What somebody else has brought in: to be saved, never shown. */
export const handOut = (c: Context, { stream, type, name, size }: HandedOut): Response => {
  c.header('Content-Type', type);
  c.header('Content-Length', String(size));
  c.header('Content-Disposition', attached(name));
  return c.body(stream);
};
