import { z } from 'zod';

/**
 * An object with exactly the properties of a type, no more and no fewer, optional ones too: a property that is
 * added to the type has to be added here, or this file does not compile.
 */
export const objectOf =
  <T extends object>() =>
  <Shape extends { readonly [K in keyof T]-?: z.ZodType<T[K]> }>(
    shape: Shape & { readonly [K in Exclude<keyof Shape, keyof T>]: never },
  ): z.ZodObject<Shape, z.core.$strict> =>
    z.strictObject(shape) as z.ZodObject<Shape, z.core.$strict>;

/** One of the codes of a type, all of which have to be named. */
export const codes = <T extends string>(all: Readonly<Record<T, true>>): z.ZodType<T> =>
  z.enum(Object.keys(all) as [T, ...T[]]) as unknown as z.ZodType<T>;

export const text = z.string();
export const year = z.int().meta({ description: '西暦 / western year' });
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
export const decimal = z
  .string()
  .regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/)
  .meta({
    id: 'decimal',
    description: '十進数の文字列。書かれた小数の桁数を保つ / exact decimal as text, written decimals kept',
  });
