import { RecordedFigure } from '#components';
import { type Indicator, type ValueAt, valueKey } from '#domain';
import { staffMessages as messages } from '#messages';
import { inJapanese, type PageSetting } from './staff-page.ts';

/** A value with a way to its source and correction. */
export const ValueLink = ({
  locale,
  addresses,
  id,
  value: { address, recorded, indicator },
}: PageSetting & {
  readonly id: string;
  readonly value: Pick<ValueAt, 'address' | 'recorded'> & { readonly indicator: Pick<Indicator, 'name'> };
}) => (
  <a href={addresses.question(id, valueKey(address))}>
    <span class="visually-hidden">
      <span {...inJapanese(locale)}>{indicator.name}</span> {messages.recognised[address.role][locale]}{' '}
    </span>
    <RecordedFigure recorded={recorded} locale={locale} />
  </a>
);
