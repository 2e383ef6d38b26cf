import type { EnteredFacts, ImportView } from '#app';
import { municipalityName, type PlanSummary } from '#domain';
import { dateText, staffMessages as messages } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { Steps } from '../../steps.tsx';
import { importCrumbs } from '../imports/import-crumbs.ts';

const words = messages.target;

interface TargetProps extends PageSetting {
  readonly view: ImportView;
  readonly plans: readonly PlanSummary[];
  readonly problems?: Problems;
  /** What was entered and could not be taken: the plan's id or `new`, and the facts. */
  readonly entered?: { readonly plan: string; readonly facts: EnteredFacts };
}

/** Which plan the document goes into: a stored one, chosen by name, or a new one with its facts. */
export const targetPage = (props: TargetProps): StaffPage => {
  const { view, plans, locale, addresses, problems = {}, entered } = props;
  const { id, target } = view.pending;
  const chosen =
    entered?.plan ??
    (target === null ? (plans.length === 0 ? 'new' : '') : target.kind === 'new' ? 'new' : target.planId);
  const facts = entered?.facts ?? startFacts(view, plans);
  const field = (name: keyof EnteredFacts) => ({ name, value: facts[name], problems, locale });
  return {
    title: words.which[locale],
    crumbs: importCrumbs(props, view.pending),
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1>{messages.steps.target[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
          <Steps {...{ locale, addresses, id }} current="target" />
        </header>
        <form class="form" method="post" action={addresses.target(id)}>
          <fieldset class="choice" id="plan" tabindex={-1}>
            <legend>{words.which[locale]}</legend>
            {problems.plan && <p class="field-problem">{problems.plan[locale]}</p>}
            {plans.map((plan) => (
              <label class="radio">
                <input type="radio" name="plan" value={`stored:${plan.id}`} checked={chosen === plan.id} />
                <span>
                  <span {...inJapanese(locale)}>
                    {plan.title}
                    {plan.publisher !== '' && ` (${plan.publisher})`}
                  </span>{' '}
                  <span class="hint">
                    {plan.id} · {words.updated[locale]} {dateText(plan.updatedAt)[locale]}
                  </span>
                </span>
              </label>
            ))}
            <label class="radio">
              <input type="radio" name="plan" value="new" checked={chosen === 'new'} />
              <span>{words.new[locale]}</span>
            </label>
          </fieldset>
          <fieldset class="new-plan">
            <legend>{words.newFacts[locale]}</legend>
            <Field {...field('title')} label={words.title} japanese />
            <Field {...field('id')} label={words.id} hint={words.idHint} />
            <Field {...field('kind')} label={words.kind} hint={words.kindHint} japanese />
            <Field {...field('publisher')} label={words.publisher} japanese />
            <Field
              {...field('municipalities')}
              label={words.municipalities}
              hint={words.municipalitiesHint}
              japanese
            />
            <div class="fields-beside">
              <Field {...field('from')} label={words.from} size="short" />
              <Field {...field('to')} label={words.to} size="short" />
            </div>
          </fieldset>
          <p>
            <button class="button" type="submit">
              {words.next[locale]}
            </button>
          </p>
        </form>
      </>
    ),
  };
};

/** What the document says about its plan; an id that is taken gets a number. */
const startFacts = (
  { pending: { draft, target } }: ImportView,
  plans: readonly PlanSummary[],
): EnteredFacts => {
  const { id, title, kind, publisher, municipalities, period } =
    target?.kind === 'new' ? target.facts : draft.plan;
  let free = id;
  if (target?.kind !== 'new')
    for (let number = 2; plans.some((plan) => plan.id === free); number += 1) free = `${id}-${number}`;
  return {
    id: free,
    title,
    kind,
    publisher,
    municipalities: municipalities.map(municipalityName).join('、'),
    from: period === null ? '' : String(period.from),
    to: period === null ? '' : String(period.to),
  };
};
