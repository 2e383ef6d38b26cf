import { type PlanSummary, type Round, roundSteps, type Step, submissionSteps } from '#domain';
import { roundMessages, roundPageMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { TextArea } from '../findings/text-area.tsx';

/** What stands in the form of a round. */
export interface RoundEntered {
  readonly plan: string;
  readonly year: string;
  readonly part: Round['part'];
  readonly title: string;
  readonly message: string;
  readonly steps: readonly Step[];
}

interface RoundFormProps extends PageSetting {
  readonly entered: RoundEntered;
  readonly plans: readonly PlanSummary[];
  readonly problems?: Problems;
  /** The round that is changed; null for a new one. */
  readonly round: Round | null;
}

export const allSteps = [...submissionSteps, ...roundSteps];

/** Name, message and time table of a round; of a new one plan and year as well. */
export const roundFormPage = (props: RoundFormProps): StaffPage => {
  const { locale, addresses, entered, problems = {}, round } = props;
  const title = round === null ? words.create : words.edit;
  return {
    title: title[locale],
    crumbs: [
      { title: words.title[locale], href: addresses.rounds() },
      ...(round === null
        ? []
        : [{ title: round.title, href: addresses.round(round.id), lang: 'ja' as const }]),
    ],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1>{title[locale]}</h1>
          {round === null && <p class="lead">{words.createLead[locale]}</p>}
        </header>
        <form
          class="form"
          method="post"
          action={round === null ? addresses.newRound() : addresses.roundPart(round.id, 'edit')}
        >
          {round === null && <PlanAndYear {...props} />}
          <Field
            name="title"
            label={words.name}
            hint={round === null ? words.nameHint : undefined}
            value={entered.title}
            japanese
            {...{ locale, problems }}
          />
          <TextArea
            name="message"
            label={words.message}
            value={entered.message}
            japanese
            {...{ locale, problems }}
          />
          <TimeTable {...props} />
          <p>
            <button class="button" type="submit">
              {(round === null ? words.prepare : words.keep)[locale]}
            </button>
          </p>
        </form>
      </>
    ),
  };
};

const PlanAndYear = ({ entered, plans, problems, locale }: RoundFormProps) => (
  <>
    <div class="field">
      <label for="plan">{words.plan[locale]}</label>
      <select class="input" id="plan" name="plan" {...inJapanese(locale)}>
        {plans.map(({ id, title }) => (
          <option value={id} selected={id === entered.plan}>
            {title}
          </option>
        ))}
      </select>
    </div>
    <div class="fields-beside">
      <Field
        name="year"
        label={words.year}
        hint={words.yearHint}
        value={entered.year}
        size="short"
        {...{ locale, problems }}
      />
      <div class="field">
        <label for="part">{words.part[locale]}</label>
        <select class="input" id="part" name="part">
          {(['year', 'first_half', 'second_half'] as const).map((part) => (
            <option value={part} selected={part === entered.part}>
              {roundMessages.parts[part][locale]}
            </option>
          ))}
        </select>
      </div>
    </div>
  </>
);

/** The steps in the order of the time table; those that are not taken where they usually stand. */
const orderOf = (steps: RoundFormProps['entered']['steps']): readonly Step['step'][] => {
  const order: Step['step'][] = steps.map(({ step }) => step);
  for (const [at, step] of allSteps.entries()) {
    if (order.includes(step)) continue;
    const before = allSteps[at - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, step);
  }
  return order;
};

const TimeTable = ({ entered, problems = {}, locale }: RoundFormProps) => {
  const problem = problems.steps;
  return (
    <fieldset class="new-plan" id="steps">
      <legend>{words.timetable[locale]}</legend>
      <p class="hint">{words.timetableHint[locale]}</p>
      {problem && <p class="field-problem">{problem[locale]}</p>}
      <ul class="step-list">
        {orderOf(entered.steps).map((step, index) => {
          const chosen = entered.steps.find((each) => each.step === step);
          const name = roundMessages.steps[step];
          return (
            <li>
              <span class="step-name">{name[locale]}</span>
              <label>
                <span class="muted" aria-hidden="true">
                  {words.order[locale]}
                </span>
                <span class="visually-hidden">{words.orderOf(name)[locale]}</span>
                <input
                  class="input step-order"
                  type="number"
                  min="1"
                  max="9"
                  name={`order-${step}`}
                  value={String(index + 1)}
                />
              </label>
              <label>
                <span class="muted" aria-hidden="true">
                  {words.last[locale]}
                </span>
                <span class="visually-hidden">{words.lastOf(name)[locale]}</span>
                <input class="input step-due" type="date" name={`due-${step}`} value={chosen?.due ?? ''} />
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
};
