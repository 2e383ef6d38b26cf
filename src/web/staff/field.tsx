import type { Locale, LocalizedText } from '#messages';
import type { Problems } from './staff-page.ts';

export interface FieldProps {
  readonly name: string;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText | undefined;
  readonly value?: string;
  readonly problems?: Problems | undefined;
  readonly locale: Locale;
  readonly type?: 'text' | 'file';
  /** Characters that the field shows at once. */
  readonly size?: 'short' | 'long';
  /** What is entered is Japanese. */
  readonly japanese?: boolean;
  readonly required?: boolean;
}

/** A labelled input: label above, hint below it, error beside it. */
export const Field = (props: FieldProps) => {
  const { name, locale, hint, problems } = props;
  const problem = problems?.[name];
  const described = [problem && `${name}-problem`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return (
    <div class={problem ? 'field field-wrong' : 'field'}>
      <label for={name}>{props.label[locale]}</label>
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
      <input
        class={`input input-${props.size ?? 'long'}`}
        id={name}
        name={name}
        type={props.type ?? 'text'}
        value={props.value}
        lang={props.japanese ? 'ja' : undefined}
        autocomplete="off"
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={problem ? 'true' : undefined}
        required={props.required}
      />
    </div>
  );
};
