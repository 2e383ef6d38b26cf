import type { EditorView } from '#app';
import { type LocalizedText, editorMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { TextArea } from '../findings/text-area.tsx';
import { editorCrumbs } from './editor-crumbs.ts';
import { DraftState } from './outline-page.tsx';
import type { Entered, Topic, TopicField } from './topics/topic.ts';

export interface TopicProps extends PageSetting {
  readonly view: EditorView;
  readonly topic: Topic;
  /** Where the form is sent. */
  readonly action: string;
  /** `partStamp` of what the page shows. */
  readonly stamp: string;
  /** What was typed; null when the page is opened. */
  readonly entered: Entered | null;
  readonly problems?: Problems;
  /** Somebody else changed the part meanwhile: both are shown. */
  readonly meanwhile?: boolean;
  /** The part can be taken out, or ended. */
  readonly more?: readonly {
    readonly text: LocalizedText;
    readonly action?: string;
    readonly href?: string;
    /** Name of its button, for what is said when it cannot be done. */
    readonly field?: string;
  }[];
}

/** One question about a part of the plan, as a plain form. */
export const topicPage = (props: TopicProps): StaffPage => {
  const { view, topic, action, stamp, problems = {}, meanwhile = false, more = [], locale } = props;
  return {
    title: `${topic.title[locale]} | ${topic.about}`,
    crumbs: editorCrumbs(props, view.plan),
    ...(meanwhile ? { status: 409 } : Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {meanwhile && (
          <p class="notice notice-warning" role="alert">
            {words.editedMeanwhile[locale]}
          </p>
        )}
        <header class="page-head">
          <p class="muted" {...inJapanese(locale)}>
            {topic.about}
          </p>
          <h1>{topic.title[locale]}</h1>
          {topic.lead && <p class="lead">{topic.lead[locale]}</p>}
        </header>
        {view.set?.state === 'proposed' ? (
          <DraftState {...props} />
        ) : (
          <>
            <form class="form" method="post" action={action}>
              <input type="hidden" name="seen" value={stamp} />
              {topic.fields.map((field) => (
                <TopicInput field={field} {...props} />
              ))}
              <p>
                <button class="button" type="submit">
                  {words.save[locale]}
                </button>
              </p>
            </form>
            {more.length > 0 && (
              <ul class="editor-links">
                {more.map(({ text, action: post, href, field }) => (
                  <li>
                    {href === undefined ? (
                      <form method="post" action={post}>
                        <input type="hidden" name="seen" value={stamp} />
                        <RemovalProblem {...{ field, problems, locale }} />
                        <button class="button button-quiet" type="submit" id={field}>
                          {text[locale]}
                        </button>
                      </form>
                    ) : (
                      <a href={href}>{text[locale]}</a>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </>
    ),
  };
};

/** Why something cannot be taken out, beside the button that was to do it. */
export const RemovalProblem = ({
  field,
  problems,
  locale,
}: Pick<PageSetting, 'locale'> & { readonly field: string | undefined; readonly problems: Problems }) =>
  field !== undefined && problems[field] !== undefined ? (
    <p class="field-problem">{problems[field][locale]}</p>
  ) : null;

const TopicInput = ({
  field,
  entered,
  problems,
  locale,
  meanwhile,
}: TopicProps & { readonly field: TopicField }) => {
  const { name, label, hint, as } = field;
  const value = entered === null ? field.value : (entered[name] ?? '');
  const shared = { name, label, hint, value, problems, locale, japanese: true };
  const other = meanwhile === true && value !== field.value;
  return (
    <>
      {as === 'area' ? (
        <TextArea {...shared} />
      ) : as === 'check' ? (
        <label class="radio">
          <input type="checkbox" id={name} name={name} value="yes" checked={value === 'yes'} />
          <span>{label[locale]}</span>
        </label>
      ) : typeof as === 'object' ? (
        <div class={problems?.[name] ? 'field field-wrong' : 'field'}>
          <label for={name}>{label[locale]}</label>
          {hint && <p class="hint">{hint[locale]}</p>}
          {problems?.[name] && <p class="field-problem">{problems[name][locale]}</p>}
          <select class="input" id={name} name={name}>
            {as.options.map(([option, text, japanese]) => (
              <option value={option} selected={option === value} {...(japanese ? inJapanese(locale) : {})}>
                {text}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <Field {...shared} type={as === 'date' ? 'date' : 'text'} size={as === 'text' ? 'long' : 'short'} />
      )}
      {other && (
        <p class="editor-theirs">
          {words.now[locale]}:{' '}
          <span {...inJapanese(locale)}>{field.value === '' ? words.empty[locale] : field.value}</span>
        </p>
      )}
    </>
  );
};
