import type { FieldProps } from '../../field.tsx';

/** A labelled input of several lines: label above, hint below it, error beside it. */
export const TextArea = ({ name, label, hint, value, problems, locale, japanese }: FieldProps) => {
  const problem = problems?.[name];
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
      <textarea
        class="input"
        id={name}
        name={name}
        rows={4}
        lang={japanese ? 'ja' : undefined}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={problem ? 'true' : undefined}
      >
        {value}
      </textarea>
    </div>
  );
};
