import type { Locale, LocalizedText } from '#messages';

/** One of few, all of them seen at once: large enough for a finger. The problem stands above them. */
export const RadioGroup = (props: {
  readonly name: string;
  readonly label: LocalizedText;
  readonly chosen: string;
  readonly problem?: LocalizedText | undefined;
  readonly locale: Locale;
  readonly children: readonly (readonly [value: string, text: string])[];
}) => {
  const { name, label, chosen, problem, locale, children } = props;
  return (
    <fieldset
      class={problem ? 'choice field-wrong' : 'choice'}
      id={name}
      aria-describedby={problem ? `${name}-problem` : undefined}
    >
      <legend>{label[locale]}</legend>
      {problem && (
        <p class="field-problem" id={`${name}-problem`}>
          {problem[locale]}
        </p>
      )}
      {children.map(([value, text]) => (
        <label class="radio">
          <input type="radio" name={name} value={value} checked={value === chosen} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
};
