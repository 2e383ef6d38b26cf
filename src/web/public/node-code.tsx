import { onOneLine } from '#components';

/** The number of a goal or measure before its name; nothing where it has none. */
export const NodeCode = ({ code }: { readonly code: string | null }) =>
  code === null ? null : <span class={onOneLine('code', code)}>{code} </span>;
