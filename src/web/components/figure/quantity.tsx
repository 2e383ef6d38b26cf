import { type DecimalText, withSeparators } from '#domain';
import type { Locale } from '#messages';
import { onOneLine } from '../foundation/on-one-line.ts';

export interface QuantityProps {
  readonly value: DecimalText;
  readonly unit: string;
  readonly locale: Locale;
}

/** A number as people write it: separators, the decimals of the source, the unit small beside it. */
export const Quantity = ({ value, unit, locale }: QuantityProps) => (
  <span class={onOneLine('figure', value, unit)}>
    {withSeparators(value).replace(/^-/, '−')}
    {unit !== '' && (
      <span class="figure-unit" lang={locale === 'ja' ? undefined : 'ja'}>
        {unit}
      </span>
    )}
  </span>
);

/** The same as plain text, for picture descriptions and chart labels. */
export const quantityText = (value: DecimalText, unit: string): string =>
  `${withSeparators(value).replace(/^-/, '−')}${unit}`;
