import type { AskedQuestion, ImportView, Look } from '#app';
import { type ImportQuestion, nodeLabel, valuesOfPlan } from '#domain';
import { staffMessages as messages, readingReasonText } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import {
  inItsLanguage,
  inJapanese,
  type PageSetting,
  type Problems,
  type StaffPage,
} from '../../staff-page.ts';
import { State } from '../../state.tsx';
import { Steps } from '../../steps.tsx';
import { ValueLink } from '../../value-link.tsx';
import { importCrumbs } from '../imports/import-crumbs.ts';
import { Choices } from './choices.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { Excerpt } from './excerpt.tsx';

const words = messages.question;

export interface QuestionProps extends PageSetting {
  readonly view: ImportView;
  readonly asked: AskedQuestion;
  readonly stamp: string;
  readonly look: Look | null;
  readonly status?: StaffPage['status'];
  readonly problems?: Problems;
  /** What was typed and is not saved. */
  readonly typed?: string;
}

/** One value, name or passage alone: the source on one side, what can be said to it on the other. */
export const questionPage = (props: QuestionProps): StaffPage => {
  const { view, asked, stamp, look, locale, addresses, problems = {}, typed } = props;
  const { id } = view.pending;
  const { question } = asked;
  const action = addresses.question(id, question.key);
  const answers = { asked, locale, action, stamp };
  return {
    title: `${words.single[locale]} ${question.about}`,
    crumbs: importCrumbs(props, view.pending),
    ...(props.status === undefined ? {} : { status: props.status }),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1 {...inJapanese(locale)}>{question.about}</h1>
          <p {...inJapanese(locale)}>{placeInPlan(view, question)}</p>
          <Steps {...{ locale, addresses, id }} current="questions" />
        </header>
        <div class="beside">
          <section class="panel">
            <h2>{words.source[locale]}</h2>
            <Excerpt
              {...{ question, look, locale, addresses }}
              href={addresses.importSource(id, question.place)}
              label={words.source[locale]}
            />
            {question.reason !== null && (
              <>
                <h3>{words.why[locale]}</h3>
                <p {...inItsLanguage(readingReasonText(question.reason), locale)}>
                  {readingReasonText(question.reason)[locale]}
                </p>
              </>
            )}
            <RowValues {...props} />
          </section>
          <section class="panel" id="decision" tabindex={-1}>
            <h2>
              {words.answer[locale]} <State asked={asked} locale={locale} />
            </h2>
            <Choices {...answers} />
            {question.kind !== 'passage' && (
              <CorrectionForm {...answers} id="text" problems={problems} typed={typed} />
            )}
          </section>
        </div>
        <nav class="pager" aria-label={words.back[locale]}>
          <a href={addresses.reviewAt(id, { at: question.key })}>{words.back[locale]}</a>
        </nav>
      </>
    ),
  };
};

const placeInPlan = ({ pending: { draft } }: ImportView, { nodeId, indicatorId }: ImportQuestion): string => {
  const id =
    nodeId ?? draft.plan.placements.find((placement) => placement.indicatorId === indicatorId)?.nodeId;
  const node = draft.plan.nodes.find((each) => each.id === id);
  return node === undefined ? '' : nodeLabel(draft.plan, node);
};

/** The other values of the indicator, for a question about a row as a whole. */
const RowValues = ({ view, asked: { question }, locale, addresses }: QuestionProps) => {
  const { indicatorId } = question;
  const values =
    indicatorId === null
      ? []
      : valuesOfPlan(view.answered).filter(({ address }) => address.indicatorId === indicatorId);
  if (values.length === 0) return null;
  return (
    <>
      <h3>{words.rowValues[locale]}</h3>
      <p class="hint">{words.rowValuesHint[locale]}</p>
      <dl class="row-values">
        {values.map((value) => (
          <div>
            <dt>
              {messages.recognised[value.address.role][locale]}{' '}
              {value.series.label !== null && <span {...inJapanese(locale)}>{value.series.label}</span>}
            </dt>
            <dd>
              <ValueLink {...{ locale, addresses, id: view.pending.id, value }} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};
