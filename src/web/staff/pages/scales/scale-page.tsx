import type { ScalePreview } from '#app';
import { GradeBadge, ScrollRegion } from '#components';
import type { Condition, Outcome, PlanSummary, RatingClass, RatingScale } from '#domain';
import { fiscalYearText, type LocalizedText, webMessages, scaleMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { lineName } from '../grades/grades-page.tsx';

interface ScaleProps extends PageSetting {
  readonly scale: RatingScale;
  readonly revision: number;
  readonly plans: readonly PlanSummary[];
  readonly problems?: Problems;
  readonly preview: ScalePreview | null;
  readonly saved: boolean;
  readonly meanwhile?: boolean;
}

/** Rows of conditions that a class's form has: those it holds, and one more. */
const conditionRows = (when: readonly Condition[]): number => Math.min(6, when.length + 1);

/** An own scale as a form: classes from best to worst with their cut-offs, the effect on a plan before saving. */
export const scalePage = (props: ScaleProps): StaffPage => {
  const {
    scale,
    revision,
    plans,
    problems = {},
    preview,
    saved,
    meanwhile = false,
    locale,
    addresses,
  } = props;
  const shared = { locale, problems };
  const blank: RatingClass = {
    id: '',
    label: { ja: '', en: '' },
    symbol: '',
    tone: 'fair',
    rule: { ja: '', en: '' },
    when: [],
  };
  return {
    title: `${words.edit[locale]} | ${scale.name[locale]}`,
    crumbs: [{ title: words.title[locale], href: addresses.scales() }],
    ...(meanwhile ? { status: 409 } : Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary {...shared} />
        {saved && (
          <p class="notice" role="status">
            {words.saved[locale]}
          </p>
        )}
        {meanwhile && (
          <p class="notice notice-warning" role="alert">
            {words.changedMeanwhile[locale]}
          </p>
        )}
        <header class="page-head">
          <h1>{scale.name[locale]}</h1>
          <p class="lead">{words.emptyTakesOut[locale]}</p>
        </header>
        {preview !== null && <Effect preview={preview} locale={locale} />}
        <form class="form" method="post" action={addresses.scale(scale.id)}>
          <input type="hidden" name="revision" value={String(revision)} />
          <Field name="name" label={words.name} value={scale.name.ja} japanese {...shared} />
          <Field name="nameEn" label={words.nameEn} value={scale.name.en} {...shared} />
          <Field name="source" label={words.sourceLabel} value={scale.source} japanese {...shared} />
          <h2 id="classes">{words.classes[locale]}</h2>
          {[...scale.classes, blank].map((rated, place) => (
            <ClassForm {...{ rated, place, locale, problems }} isNew={place === scale.classes.length} />
          ))}
          <Field
            name="ungradedYears"
            label={words.ungradedYears}
            value={scale.ungradedYears === undefined ? '' : String(scale.ungradedYears)}
            size="short"
            {...shared}
          />
          <details class="fold">
            <summary>{words.unrated[locale]}</summary>
            <p class="hint">{words.unratedHint[locale]}</p>
            {Object.entries<LocalizedText>(webMessages.grade.reasons).map(([reason, usual]) => (
              <Field
                name={`unrated-${reason}`}
                label={usual}
                value={
                  Object.entries(scale.unratedLabels ?? {}).find(([key]) => key === reason)?.[1]?.ja ?? ''
                }
                size="short"
                japanese
                {...shared}
              />
            ))}
          </details>
          <div class="field">
            <label for="plan">{words.previewOf[locale]}</label>
            <select class="input" id="plan" name="plan">
              {plans.map(({ id, title }) => (
                <option value={id} selected={id === preview?.plan.id} {...inJapanese(locale)}>
                  {title}
                </option>
              ))}
            </select>
          </div>
          <p class="buttons">
            <button class="button button-quiet" type="submit" name="action" value="preview">
              {words.preview[locale]}
            </button>
            <button class="button" type="submit" name="action" value="save">
              {words.save[locale]}
            </button>
          </p>
        </form>
        <form method="post" action={addresses.scale(scale.id)}>
          <button class="button button-quiet" id="scale" type="submit" name="action" value="remove">
            {words.remove[locale]}
          </button>
        </form>
      </>
    ),
  };
};

interface ClassProps extends Pick<ScaleProps, 'locale'> {
  readonly rated: RatingClass;
  readonly place: number;
  readonly isNew: boolean;
  readonly problems: Problems;
}

const ClassForm = ({ rated, place, isNew, problems, locale }: ClassProps) => {
  const shared = { locale, problems };
  const key = `class-${place}`;
  const legend = isNew ? words.newClass : words.classPlace(place + 1);
  return (
    <fieldset class="choice" id={key}>
      <legend>{legend[locale]}</legend>
      {problems[key] && <p class="field-problem">{problems[key][locale]}</p>}
      <input type="hidden" name={`${key}-id`} value={rated.id} />
      <div class="fields-beside">
        <Field
          name={`${key}-label`}
          label={words.label}
          value={rated.label.ja}
          size="short"
          japanese
          {...shared}
        />
        <Field
          name={`${key}-labelEn`}
          label={words.labelEn}
          value={rated.label.en}
          size="short"
          {...shared}
        />
        <Field
          name={`${key}-symbol`}
          label={words.symbol}
          value={rated.symbol}
          size="short"
          japanese
          {...shared}
        />
        <Choice
          name={`${key}-tone`}
          label={words.tone}
          value={rated.tone}
          texts={words.tones}
          locale={locale}
        />
      </div>
      <p>{words.rules[locale]}</p>
      {Array.from({ length: conditionRows(rated.when) }, (_, row) => {
        const condition = rated.when[row];
        const name = `${key}-${row}`;
        return (
          <div class="fields-beside scale-condition">
            <Choice
              name={`${name}-fact`}
              label={words.factLabel}
              value={condition?.fact ?? ''}
              texts={{ '': words.noFact, ...words.facts }}
              locale={locale}
            />
            <Choice
              name={`${name}-is`}
              label={words.isLabel}
              value={condition?.is ?? 'gte'}
              texts={words.is}
              locale={locale}
            />
            <Field
              name={`${name}-value`}
              label={words.valueLabel}
              value={condition?.value ?? ''}
              size="short"
              {...shared}
            />
            <Choice
              name={`${name}-only`}
              label={words.onlyLabel}
              value={condition?.only ?? ''}
              texts={{ '': words.all, ...words.only }}
              locale={locale}
            />
          </div>
        );
      })}
    </fieldset>
  );
};

const Choice = ({
  name,
  label,
  value,
  texts,
  locale,
}: Pick<ScaleProps, 'locale'> & {
  readonly name: string;
  readonly label: LocalizedText;
  readonly value: string;
  readonly texts: Readonly<Record<string, LocalizedText>>;
}) => (
  <div class="field">
    <label for={name}>{label[locale]}</label>
    <select class="input" id={name} name={name}>
      {Object.entries(texts).map(([option, text]) => (
        <option value={option} selected={option === value}>
          {text[locale]}
        </option>
      ))}
    </select>
  </div>
);

/** What becomes of every line of a plan: counts first, then each line that changes. */
const Effect = ({ preview, locale }: Pick<ScaleProps, 'locale'> & { readonly preview: ScalePreview }) => {
  const { plan, year, effects } = preview;
  const changed = effects.filter(({ differs }) => differs);
  const names = (outcome: Outcome) =>
    outcome.kind === 'graded'
      ? outcome.grade.label[locale]
      : (outcome.label ?? webMessages.grade.reasons[outcome.reason])[locale];
  const grades = [...new Set(effects.flatMap(({ before, after }) => [names(before), names(after)]))];
  const count = (side: 'before' | 'after', name: string) =>
    effects.filter((each) => names(each[side]) === name).length;
  return (
    <section class="staff-section" id="effect">
      <h2>{words.effect[locale]}</h2>
      <p>
        <span {...inJapanese(locale)}>{plan.title}</span> {fiscalYearText(year)[locale]}:{' '}
        {words.effectCount(changed.length, effects.length)[locale]}
      </p>
      <ScrollRegion label={words.count[locale]}>
        <table class="sheet">
          <thead>
            <tr>
              <th scope="col">{words.grade[locale]}</th>
              <th scope="col">{words.before[locale]}</th>
              <th scope="col">{words.after[locale]}</th>
            </tr>
          </thead>
          <tbody>
            {grades.map((name) => (
              <tr>
                <th scope="row">{name}</th>
                <td class="number-cell">{count('before', name)}</td>
                <td class="number-cell">{count('after', name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {changed.length > 0 && (
        <ScrollRegion label={words.effect[locale]}>
          <table class="sheet">
            <thead>
              <tr>
                <th scope="col">{words.indicator[locale]}</th>
                <th scope="col">{words.before[locale]}</th>
                <th scope="col">{words.after[locale]}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map(({ evaluation, before, after }) => (
                <tr>
                  <th scope="row" {...inJapanese(locale)}>
                    {lineName(plan, evaluation)}
                  </th>
                  <td>
                    <GradeBadge outcome={before} locale={locale} />
                  </td>
                  <td>
                    <GradeBadge outcome={after} locale={locale} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
};
