import { questionText, type SharedQuestion } from '#app';
import {
  type Answer,
  type AnswerVersion,
  addresseeKey,
  addresseeName,
  answerFields,
  answerStates,
  blankAnswer,
  type Round,
  stateTerm,
} from '#domain';
import {
  entryMessages,
  historyMessages,
  type Locale,
  partMessages,
  submissionPageMessages,
  roundPageMessages as words,
} from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { WholeLine } from './asking/whole-line.tsx';

export interface MergeProps extends PageSetting {
  readonly round: Round;
  readonly shared: readonly SharedQuestion[];
  /** Of a question (by its key) what was typed and could not be kept. */
  readonly typed?: { readonly key: string; readonly answer: Answer };
  readonly problems?: Problems;
  readonly status?: StaffPage['status'];
}

const merge = words.merge;

/** The questions that several have answered, each with all answers and the one that is made of them. */
export const mergePage = (props: MergeProps): StaffPage => {
  const { round, shared, problems = {}, locale, addresses } = props;
  const different = shared.filter(({ state }) => state === 'different').length;
  return {
    title: merge.title[locale],
    crumbs: [
      { title: words.title[locale], href: addresses.rounds() },
      { title: round.title, href: addresses.round(round.id), lang: 'ja' },
    ],
    ...(props.status === undefined ? {} : { status: props.status }),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1>{merge.title[locale]}</h1>
          <p class="lead">{merge.lead[locale]}</p>
          <p>{shared.length === 0 ? merge.none[locale] : merge.left(different)[locale]}</p>
        </header>
        <ul class="plan-list">
          {shared.map((one, at) => (
            <SharedCard {...props} one={one} at={at} />
          ))}
        </ul>
      </>
    ),
  };
};

const whole = ({ answer }: AnswerVersion): string =>
  answerFields
    .map((field) => answer[field])
    .filter((text) => text !== '')
    .join(' / ');

const SharedCard = (props: MergeProps & { readonly one: SharedQuestion; readonly at: number }) => {
  const { one, at, round, typed, locale, addresses } = props;
  const { question, given, made } = one;
  const label = `${question.where} ${questionText(question)}`;
  const shown = typed?.key === question.key ? typed.answer : (made?.answer ?? blankAnswer);
  return (
    <li class={one.state === 'different' ? 'panel work-late' : 'panel'} id={`merge-${at}`}>
      <h2 {...inJapanese(locale)}>
        <span class="row-node">{question.where}</span>
        {question.kind === 'text'
          ? submissionPageMessages.textKinds[question.text][locale]
          : question.kind === 'project'
            ? submissionPageMessages.fieldOf(
                submissionPageMessages.projectFields[question.field],
                question.project.title,
              )[locale]
            : questionText(question)}
      </h2>
      <dl class="given-answers">
        {given.map(({ answerer, newest }) => (
          <div>
            <dt {...inJapanese(locale)}>{addresseeName(answerer)[locale]}</dt>
            <dd class="prose">
              {newest === null ? (
                <span class="muted">{merge.waiting[locale]}</span>
              ) : (
                <>
                  <span {...inJapanese(locale)}>{whole(newest)}</span>{' '}
                  <a
                    href={addresses.answerHistory(round.id, addresseeKey(answerer), question.key)}
                    aria-label={historyMessages.linkOf(`${addresseeName(answerer)[locale]} ${label}`)[locale]}
                  >
                    {historyMessages.link[locale]}
                  </a>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {one.whole !== null && (
        <>
          <p class="muted">{partMessages.rules[one.whole.rule][locale]}</p>
          <WholeLine whole={one.whole} locale={locale} />
          {made !== null && one.whole.text !== null && made.answer.text !== one.whole.text && (
            <p>{partMessages.overruled(one.whole.text)[locale]}</p>
          )}
        </>
      )}
      {question.kind !== 'value' && made === null && given.some(({ newest }) => newest !== null) && (
        <p>
          <a href={`${addresses.roundMerge(round.id, question.key)}#merge-${at}`}>{merge.draft[locale]}</a>
        </p>
      )}
      {one.state === 'agree' && <p class="muted">{merge.agree[locale]}</p>}
      <form class="form" method="post" action={addresses.roundPart(round.id, 'merge')}>
        <input type="hidden" name="key" value={question.key} />
        <input type="hidden" name="seen" value={String(made?.version ?? 0)} />
        <div class="fields-beside">
          <MadeInputs value={question.kind === 'value'} {...{ label, shown, at, locale }} />
        </div>
        <p>
          <button class="button button-quiet button-small" type="submit">
            {merge.save[locale]}
          </button>
        </p>
      </form>
    </li>
  );
};

const MadeInputs = (props: {
  readonly value: boolean;
  readonly label: string;
  readonly shown: Answer;
  readonly at: number;
  readonly locale: Locale;
}) => {
  const { value, label, shown, at, locale } = props;
  const { fields, fieldOf, noState } = submissionPageMessages;
  if (!value)
    return (
      <div class="field merge-text">
        <label for={`made-${at}`}>{merge.made[locale]}</label>
        <textarea class="input" id={`made-${at}`} name="text" rows={3} lang="ja">
          {shown.text}
        </textarea>
      </div>
    );
  return (
    <>
      <div class="field">
        <label for={`made-${at}`}>{merge.made[locale]}</label>
        <input
          class="input input-short"
          id={`made-${at}`}
          name="text"
          value={shown.text}
          lang="ja"
          autocomplete="off"
        />
      </div>
      <div class="field">
        <label for={`made-state-${at}`}>{fields.state[locale]}</label>
        <select class="input" id={`made-state-${at}`} name="state">
          <option value="">{noState[locale]}</option>
          {answerStates.map((state) => (
            <option value={stateTerm(state)} selected={shown.state === stateTerm(state)}>
              {entryMessages.states[state][locale]}
            </option>
          ))}
        </select>
      </div>
      {(['period', 'note'] as const).map((field) => (
        <div class="field">
          <label for={`made-${field}-${at}`}>{fields[field][locale]}</label>
          <input
            class="input input-short"
            id={`made-${field}-${at}`}
            name={field}
            value={shown[field]}
            lang="ja"
            autocomplete="off"
            aria-label={fieldOf(fields[field], label)[locale]}
          />
        </div>
      ))}
    </>
  );
};
