import type { Locale, LocalizedText } from '#messages';
import type { Problems } from './staff-page.ts';

export interface FieldProps {
  readonly name: string;
  /** Its id on the page, by which problems name it too; the name when absent. */
  readonly id?: string;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText | undefined;
  readonly value?: string;
  readonly problems?: Problems | undefined;
  readonly locale: Locale;
  readonly type?: 'text' | 'file' | 'password' | 'date';
  /** What the browser may fill in; nothing when absent. */
  readonly autocomplete?: 'username' | 'current-password' | 'new-password' | 'one-time-code';
  /** Characters that the field shows at once. */
  readonly size?: 'short' | 'long';
  /** What is entered is Japanese. */
  readonly japanese?: boolean;
  readonly required?: boolean;
  /** The input that a key leads to, see islands/review-keys.ts. */
  readonly edited?: boolean;
}

/** A labelled input: label above, hint below it, error beside it. */
export const Field = (props: FieldProps) => {
  const { name, locale, hint, problems, id = name } = props;
  const problem = problems?.[id];
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class={problem ? 'field field-wrong' : 'field'}>
      <label for={id}>{props.label[locale]}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint[locale]}
        </p>
      )}
      {problem && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem[locale]}
        </p>
      )}
      <input
        class={`input input-${props.size ?? 'long'}`}
        id={id}
        name={name}
        type={props.type ?? 'text'}
        value={props.value}
        lang={props.japanese ? 'ja' : undefined}
        autocomplete={props.type === 'file' ? undefined : (props.autocomplete ?? 'off')}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={problem ? 'true' : undefined}
        required={props.required}
        data-edit={props.edited ? true : undefined}
      />
    </div>
  );
};
