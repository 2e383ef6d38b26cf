import { type AskedQuestion, type ExcerptLine, type ImportView, isOpen, readingOf } from '#app';
import { canConfirm, type ImportQuestion, nodeLabel, valuesOfPlan } from '#domain';
import { staffMessages as messages } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { Steps } from '../../steps.tsx';
import { ValueLink } from '../../value-link.tsx';
import { State } from '../overview/question-list.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { Excerpt } from './excerpt.tsx';
import { ReadingWords } from './reading-words.tsx';

const words = messages.question;

export interface QuestionProps extends PageSetting {
  readonly view: ImportView;
  readonly asked: AskedQuestion;
  readonly excerpt: readonly ExcerptLine[] | null;
  readonly problems?: Problems;
  /** What was typed and is not saved. */
  readonly typed?: string;
  /** The question that was answered just before. */
  readonly answered?: AskedQuestion | null;
}

/** One question: the source on one side, the reading and what can be said to it on the other. */
export const questionPage = (props: QuestionProps): StaffPage => {
  const { view, asked, locale, addresses, problems = {}, typed } = props;
  const { id, file } = view.pending;
  const { question } = asked;
  const index = view.questions.findIndex((each) => each.question.key === question.key);
  const title = index < 0 ? words.single : words.title(index + 1, view.questions.length);
  const step = (to: number) => view.questions[to]?.question.key ?? null;
  const [previous, next] = index < 0 ? [null, null] : [step(index - 1), step(index + 1)];
  return {
    title: `${title[locale]} ${question.about}`,
    crumbs: [
      { title: messages.imports.title[locale], href: addresses.imports() },
      { title: file.name, href: addresses.import(id), lang: 'ja' },
    ],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <Answered {...props} />
        <header class="page-head">
          <p class="muted">{title[locale]}</p>
          <h1 {...inJapanese(locale)}>{question.about}</h1>
          <p {...inJapanese(locale)}>{placeInPlan(view, question)}</p>
          <Steps {...{ locale, addresses, id, firstQuestion: question.key }} current="questions" />
        </header>
        <div class="beside">
          <section class="panel">
            <h2>{words.source[locale]}</h2>
            <Excerpt question={question} lines={props.excerpt} locale={locale} />
            {question.reason !== null && (
              <>
                <h3>{words.why[locale]}</h3>
                <p {...inJapanese(locale)}>{question.reason}</p>
              </>
            )}
            <RowValues {...props} />
          </section>
          <section class="panel">
            <h2>
              {words.reading[locale]} <State asked={asked} locale={locale} />
            </h2>
            <Choices {...props} />
            {question.kind !== 'passage' && (
              <CorrectionForm
                {...{ question, asked, locale, problems, typed }}
                action={addresses.question(id, question.key)}
              />
            )}
            {question.kind === 'value' && (
              <div class="unreadable">
                <Decision {...props} decision="unreadable" label={words.unreadable[locale]} quiet />
                <p class="hint">{words.unreadableHint[locale]}</p>
              </div>
            )}
            {asked.given !== null && (
              <Decision {...props} decision="withdrawn" label={words.withdraw[locale]} quiet />
            )}
          </section>
        </div>
        <nav class="pager" aria-label={messages.recognised.toConfirm[locale]}>
          {previous !== null && (
            <a href={addresses.question(id, previous)} rel="prev">
              {words.previous[locale]}
            </a>
          )}
          <a href={addresses.import(id)}>{words.back[locale]}</a>
          {next !== null && (
            <a href={addresses.question(id, next)} rel="next">
              {words.next[locale]}
            </a>
          )}
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

/** A form of one button: what it says works without a script. */
const Decision = ({
  view,
  asked,
  locale,
  addresses,
  decision,
  label,
  quiet = false,
}: QuestionProps & { readonly decision: string; readonly label: string; readonly quiet?: boolean }) => (
  <form
    class="decision"
    method="post"
    action={addresses.question(view.pending.id, asked.question.key)}
    lang={locale}
  >
    <button class={quiet ? 'button button-quiet' : 'button'} type="submit" name="decision" value={decision}>
      {label}
    </button>
  </form>
);

/** Accept as read, accept the proposal, unreadable. */
const Choices = (props: QuestionProps) => {
  const { locale, asked } = props;
  const { question } = asked;
  const japanese = inJapanese(locale);
  const proposal = question.kind === 'passage' ? null : question.proposal;
  const proposed = proposal === null ? null : readingOf(question, proposal);
  const read = question.kind === 'value' ? question.recorded : null;
  return (
    <>
      <p class="as-read">
        {question.kind === 'value' &&
          (read === null ? (
            <span class="muted">{words.blankCell[locale]}</span>
          ) : (
            <ReadingWords reading={read.reading} locale={locale} />
          ))}
        {question.kind === 'name' && (
          <strong {...japanese}>{question.text === '' ? words.blankCell.ja : question.text}</strong>
        )}
        {question.kind === 'passage' && question.proposal !== null && (
          <strong {...japanese}>{question.proposal}</strong>
        )}
      </p>
      {canConfirm(question) && (
        <Decision
          {...props}
          decision="confirmed"
          quiet={proposal !== null}
          label={
            words[
              question.kind === 'passage'
                ? 'acceptPassage'
                : question.kind === 'value' && read === null
                  ? 'acceptBlank'
                  : 'accept'
            ][locale]
          }
        />
      )}
      {proposal !== null && (
        <div class="proposal">
          <h3>{words.proposal[locale]}</h3>
          <p>
            <strong {...japanese}>{proposal}</strong>
            {proposed !== null && (
              <>
                {' '}
                <span class="muted">{words.readAs[locale]}</span>{' '}
                <ReadingWords reading={proposed} locale={locale} />
              </>
            )}
          </p>
          <Decision {...props} decision="proposed" label={words.acceptProposal[locale]} />
        </div>
      )}
    </>
  );
};

/** The other values of the indicator, for a question about a row as a whole. */
const RowValues = ({ view, asked: { question }, locale, addresses }: QuestionProps) => {
  const values = valuesOfPlan(view.answered).filter(
    ({ address }) => address.indicatorId === question.indicatorId,
  );
  if (question.indicatorId === null || values.length === 0) return null;
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

/** What was said to the question before, with the way back to it. */
const Answered = ({ view, answered, locale, addresses }: QuestionProps) => {
  if (!answered?.given || isOpen(answered)) return null;
  const { question, given } = answered;
  const { answer } = given;
  const text =
    answer.decision === 'corrected'
      ? words.answered.corrected(question.about, answer.text)
      : words.answered[answer.decision](question.about);
  return (
    <p class="notice" role="status">
      {text[locale]} <a href={addresses.question(view.pending.id, question.key)}>{words.change[locale]}</a>
    </p>
  );
};
