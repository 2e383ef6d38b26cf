import type { Token } from './tokens.ts';

export interface Source {
  readonly text: string;
  readonly folded: string;
  /** Inside brackets, where a bare year is a year (「(2019)」). */
  readonly nested: boolean;
}

export type Scan = (source: Source, at: number, before: Token | undefined) => Found | null;

export interface Found {
  readonly end: number;
  readonly token: TokenBody;
}

type TokenBody = Token extends infer T ? (T extends Token ? Omit<T, 'text' | 'spaced'> : never) : never;
