import type { PublishedIndicator } from '#app/published';
import { YearText } from '#components';
import type { Setting } from '#domain';
import {
  type Locale,
  type LocalizedText,
  webMessages as messages,
  settingReasonText,
  webSentences,
} from '#messages';
import { inJapanese } from '../../public-page.ts';
import { Reason } from './reason.tsx';

const words = messages.indicator;

interface ItemProps {
  readonly name: LocalizedText;
  readonly text: string;
  readonly locale: Locale;
  readonly setting?: Setting<unknown>;
  readonly isSource?: boolean;
}

const Item = ({ name, text, locale, setting, isSource }: ItemProps) => (
  <div>
    <dt>{name[locale]}</dt>
    <dd>
      <span {...(isSource ? inJapanese(locale) : {})}>
        {isSource ? text : <YearText text={text} locale={locale} />}
      </span>
      {setting !== undefined && (
        <small class="muted">
          {' '}
          {words[setting.origin][locale]}
          {setting.because !== '' && (
            <>
              : <Reason text={settingReasonText(setting.because)} locale={locale} />
            </>
          )}
        </small>
      )}
      {setting?.doubt !== undefined && (
        <p class="doubt-reason">
          <strong>{words.doubtReason[locale]}</strong>{' '}
          <Reason text={settingReasonText(setting.doubt)} locale={locale} />
        </p>
      )}
    </dd>
  </div>
);

/** How the indicator is measured, and for each setting whether the document says so or it was inferred. */
export const SettingsList = ({
  indicator: { indicator },
  locale,
}: {
  readonly indicator: PublishedIndicator;
  readonly locale: Locale;
}) => {
  const { settings } = indicator;
  const { measureType, direction, window, actualsAre, alternative, alternativeDirection } = settings;
  const texts = [
    [words.definition, indicator.definition],
    [words.formula, indicator.formula],
    [words.settledWhen, indicator.settledWhen],
    [messages.plan.division, indicator.divisions.join('、') || undefined],
    [words.source, indicator.source ?? undefined],
  ] as const;
  return (
    <dl class="settings">
      <Item
        name={words.measureType}
        text={words.measureTypes[measureType.value][locale]}
        setting={measureType}
        locale={locale}
      />
      {alternative !== undefined && (
        <Item
          name={words.alternative}
          text={words.measureTypes[alternative.value][locale]}
          setting={alternative}
          locale={locale}
        />
      )}
      {measureType.value !== 'qualitative' && (
        <Item
          name={words.direction}
          text={words.directions[direction.value][locale]}
          setting={direction}
          locale={locale}
        />
      )}
      {alternativeDirection !== undefined && (
        <Item
          name={words.alternativeDirection}
          text={words.directions[alternativeDirection.value][locale]}
          setting={alternativeDirection}
          locale={locale}
        />
      )}
      {window !== null && (
        <Item
          name={words.window}
          text={webSentences.window(window.value)[locale]}
          setting={window}
          locale={locale}
        />
      )}
      {measureType.value === 'period_total' && (
        <Item
          name={words.actualsAre}
          text={words.actuals[actualsAre.value][locale]}
          setting={actualsAre}
          locale={locale}
        />
      )}
      {texts.map(
        ([name, text]) => text !== undefined && <Item name={name} text={text} locale={locale} isSource />,
      )}
    </dl>
  );
};
