import type { SuccessionPreview } from '#app';
import { goingOn, type Plan } from '#domain';
import { editorFormMessages, type LocalizedText, successionMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { editorCrumbs } from '../editor/editor-crumbs.ts';

interface SuccessionProps extends PageSetting {
  readonly plan: Plan;
  /** What was typed, by the names of the inputs. */
  readonly entered: Readonly<Record<string, string>>;
  readonly problems?: Problems;
  readonly preview: SuccessionPreview | null;
}

const { labels, hints } = editorFormMessages;
const ways = ['carried', 'rebased', 'split', 'merged', 'dropped'] as const;

/** The next plan: its name and period, what its levels are called, and what becomes of every indicator. */
export const successionPage = (props: SuccessionProps): StaffPage => {
  const { plan, problems = {}, preview, locale } = props;
  return {
    title: `${words.title[locale]} | ${plan.title}`,
    crumbs: editorCrumbs(props, plan),
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <p class="muted" {...inJapanese(locale)}>
            {plan.title}
          </p>
          <h1>{(preview === null ? words.title : words.previewTitle)[locale]}</h1>
          {preview === null && <p class="lead">{words.lead[locale]}</p>}
        </header>
        {preview === null ? <Choices {...props} /> : <Preview {...props} preview={preview} />}
      </>
    ),
  };
};

const Preview = ({
  plan,
  entered,
  preview,
  locale,
  addresses,
}: SuccessionProps & { readonly preview: SuccessionPreview }) => (
  <>
    <ul class="succession-told">
      {preview.told.map((text) => (
        <li {...inJapanese(locale)}>{text.ja}</li>
      ))}
    </ul>
    <form method="post" action={addresses.succession(plan.id)}>
      {Object.entries(entered).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p class="buttons">
        <button class="button" type="submit" name="action" value="create">
          {words.create[locale]}
        </button>
        <button class="button button-quiet" type="submit" name="action" value="back">
          {words.back[locale]}
        </button>
      </p>
    </form>
  </>
);

const Choices = ({ plan, entered, problems, locale, addresses }: SuccessionProps) => {
  const shared = { locale, problems };
  const text = (name: string) => entered[name] ?? '';
  return (
    <form class="form" method="post" action={addresses.succession(plan.id)}>
      <h2>{words.facts[locale]}</h2>
      <Field name="title" label={labels.title} value={text('title')} japanese {...shared} />
      <Field name="id" label={labels.id} hint={hints.id} value={text('id')} size="short" {...shared} />
      <Field name="kind" label={labels.kind} value={text('kind')} japanese {...shared} />
      <div class="fields-beside">
        <Field
          name="from"
          label={labels.from}
          hint={hints.year}
          value={text('from')}
          size="short"
          {...shared}
        />
        <Field name="to" label={labels.to} hint={hints.year} value={text('to')} size="short" {...shared} />
      </div>
      <h2>{words.levels[locale]}</h2>
      {plan.levels.map(({ id, name }) => (
        <Field
          name={`level-${id}`}
          label={{ ja: name, en: name }}
          value={entered[`level-${id}`] ?? name}
          japanese
          {...shared}
        />
      ))}
      <h2>{words.indicators[locale]}</h2>
      {goingOn(plan).map(({ id, name }) => (
        <fieldset class="choice">
          <legend {...inJapanese(locale)}>{name}</legend>
          <div class="field">
            <label for={`way-${id}`}>{words.way[locale]}</label>
            <select class="input" id={`way-${id}`} name={`way-${id}`}>
              {ways.map((way) => (
                <option value={way} selected={(entered[`way-${id}`] ?? 'rebased') === way}>
                  {(words.ways[way] satisfies LocalizedText)[locale]}
                </option>
              ))}
            </select>
          </div>
          <Field
            name={`detail-${id}`}
            label={words.detail}
            value={text(`detail-${id}`)}
            japanese
            {...shared}
          />
        </fieldset>
      ))}
      <p>
        <button class="button" type="submit" name="action" value="preview">
          {words.preview[locale]}
        </button>
      </p>
    </form>
  );
};
