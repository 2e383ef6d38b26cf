import type { Locale, LocalizedText } from '#messages';

type Option = readonly [value: string, text: string];

/** The view library hands a list of one over as that one. */
const isOne = (children: Option | readonly Option[]): children is Option => typeof children[0] === 'string';

/** One of several, from a list: label above, hint below it, error beside it. */
export const Choice = (props: {
  readonly name: string;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText;
  readonly problem?: LocalizedText | undefined;
  readonly chosen: string;
  readonly locale: Locale;
  readonly children: Option | readonly Option[];
}) => {
  const { name, label, hint, problem, chosen, locale, children } = props;
  const described = [problem && `${name}-problem`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return (
    <div class={problem ? 'field field-wrong' : 'field'}>
      <label for={name}>{label[locale]}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint[locale]}
        </p>
      )}
      {problem && (
        <p class="field-problem" id={`${name}-problem`}>
          {problem[locale]}
        </p>
      )}
      <select
        class="input"
        id={name}
        name={name}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={problem ? 'true' : undefined}
      >
        {(isOne(children) ? [children] : children).map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
};
