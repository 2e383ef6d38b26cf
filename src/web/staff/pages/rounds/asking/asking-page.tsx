import { type AskingView, questionText } from '#app';
import { ScrollRegion } from '#components';
import { projectFields, textKinds, type WholeRule } from '#domain';
import {
  type LocalizedText,
  partMessages,
  roundPageMessages,
  submissionPageMessages,
  roundAskingMessages as words,
} from '#messages';
import { ErrorSummary } from '../../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../../staff-page.ts';

export interface AskingProps extends PageSetting {
  readonly view: AskingView;
  readonly problems?: Problems;
}

export const wholeRules: readonly WholeRule[] = ['own', 'sum', 'ratio_of_sums', 'count'];

/** What is asked beside the values, and how wholes are made of parts. */
export const askingPage = (props: AskingProps): StaffPage => {
  const { view, problems = {}, locale, addresses } = props;
  const { round } = view;
  const isOpen = round.state !== 'draft';
  return {
    title: words.title[locale],
    crumbs: [
      { title: roundPageMessages.title[locale], href: addresses.rounds() },
      { title: round.title, href: addresses.round(round.id), lang: 'ja' },
    ],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        <form
          class="form asking-form"
          method="post"
          action={addresses.roundPart(round.id, 'asking')}
          id="asking"
        >
          {isOpen && <p class="hint">{words.fixed[locale]}</p>}
          <Choices
            name="text"
            title={words.texts}
            all={textKinds.map((kind) => [kind, submissionPageMessages.textKinds[kind]])}
            chosen={view.asking.texts}
            fixed={isOpen}
            locale={locale}
          />
          <Choices
            name="field"
            title={words.projects}
            all={projectFields.map((field) => [field, submissionPageMessages.projectFields[field]])}
            chosen={view.asking.fields}
            fixed={isOpen}
            locale={locale}
          />
          {view.divided.length > 0 && <Rules {...props} />}
          <p>
            <button class="button" type="submit">
              {words.save[locale]}
            </button>
          </p>
        </form>
      </>
    ),
  };
};

const Choices = (props: {
  readonly name: string;
  readonly title: LocalizedText;
  readonly all: readonly (readonly [string, LocalizedText])[];
  readonly chosen: readonly string[];
  readonly fixed: boolean;
  readonly locale: PageSetting['locale'];
}) => (
  <fieldset class="new-plan">
    <legend>{props.title[props.locale]}</legend>
    <ul class="choice-list">
      {props.all.map(([value, label]) => (
        <li>
          <label class="radio">
            <input
              type="checkbox"
              name={props.name}
              value={value}
              checked={props.chosen.includes(value)}
              disabled={props.fixed}
            />{' '}
            {label[props.locale]}
          </label>
        </li>
      ))}
    </ul>
  </fieldset>
);

/** A rule for each line; the place in the form stands for the key. */
const Rules = ({ view, locale }: AskingProps) => (
  <section class="staff-section">
    <h2 id="wholes">{words.wholes[locale]}</h2>
    <p class="hint">{partMessages.rulesHint[locale]}</p>
    <ScrollRegion label={words.wholes[locale]}>
      <table class="sheet sheet-narrow" aria-labelledby="wholes">
        <thead>
          <tr>
            <th scope="col">{words.line[locale]}</th>
            <th scope="col">{words.unit[locale]}</th>
            <th scope="col" class="number-cell">
              {words.asked[locale]}
            </th>
            <th scope="col">{words.rule[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {view.divided.map(({ question, rule, towns }, at) => (
            <tr>
              <th scope="row" {...inJapanese(locale)}>
                <span class="row-node">{question.where}</span>
                {questionText(question)}
              </th>
              <td {...inJapanese(locale)}>{question.kind === 'value' ? question.unit : ''}</td>
              <td class="number-cell">{words.towns(towns)[locale]}</td>
              <td>
                <input type="hidden" name={`key-${at}`} value={question.key} />
                <select
                  class="input"
                  name={`rule-${at}`}
                  aria-label={words.ruleOf(questionText(question))[locale]}
                >
                  {wholeRules.map((each) => (
                    <option value={each} selected={each === rule}>
                      {partMessages.rules[each][locale]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  </section>
);
