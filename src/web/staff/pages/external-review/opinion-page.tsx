import type { OpinionView } from '#app';
import { reflectionStates, responseKinds } from '#domain';
import { dayText, type LocalizedText, reviewPageMessages, externalReviewMessages as terms } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { TextArea } from '../findings/text-area.tsx';
import { ConflictNote, type Meanwhile } from './conflict-note.tsx';
import { keptScript } from './kept-script.ts';
import { Earlier, NodeContents } from './node-contents.tsx';
import { OpinionCard } from './opinion-card.tsx';
import { RadioGroup } from './radio-group.tsx';

const words = reviewPageMessages.answer;

export interface OpinionPageProps extends PageSetting {
  readonly view: OpinionView;
  readonly saved: boolean;
  /** What was typed and not taken. */
  readonly entered?: { readonly kind: string; readonly text: string };
  /** What was entered for a member, worded anew and not taken. */
  readonly reworded?: string;
  readonly problems?: Problems;
  readonly meanwhile?: Meanwhile | null;
}

/** One opinion for the division that answers it, and for planners who accept the response or send it back. */
export const opinionPage = (props: OpinionPageProps): StaffPage => {
  const { view, saved, problems = {}, meanwhile = null, locale, addresses } = props;
  const { review, opinion, where, sheet, earlier, permitted } = view;
  const isGone = opinion.withdrawn !== null;
  return {
    title: `${words.title[locale]} | ${where}`,
    script: keptScript.path,
    crumbs: [
      { title: reviewPageMessages.title[locale], href: addresses.externalReviews() },
      { title: review.title, href: addresses.externalReview(review.id), lang: 'ja' },
    ],
    ...(meanwhile !== null ? { status: 409 } : Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <div data-saved={saved ? 'yes' : undefined}>
        <ErrorSummary problems={problems} locale={locale} />
        {saved && (
          <p class="notice" role="status">
            {reviewPageMessages.saved[locale]}
          </p>
        )}
        <header class="page-head">
          <p class="muted">{words.title[locale]}</p>
          <h1 {...inJapanese(locale)}>{where}</h1>
          {review.state === 'responding' && (
            <p>
              {reviewPageMessages.form.responsesDue[locale]}: {dayText(review.responsesDue)[locale]}
            </p>
          )}
        </header>
        <ul class="opinion-list">
          <OpinionCard opinion={opinion} locale={locale} withStanding={review.state !== 'open'} />
        </ul>
        {opinion.returned !== null && opinion.standing === 'returned' && (
          <div class="notice notice-warning">
            <p>
              {words.returned(opinion.returned.by)[locale]} {timeText(opinion.returned.at, locale)}
            </p>
            <p class="prose" {...inJapanese(locale)}>
              {opinion.returned.reason}
            </p>
          </div>
        )}
        {!isGone && opinion.enteredBy !== null && permitted.has('opinion.change') && (
          <EnteredOpinion {...props} />
        )}
        {!isGone && permitted.has('opinion.respond') && <Responding {...props} />}
        {!isGone && permitted.has('opinion.returnResponse') && <Judging {...props} />}
        {!isGone && permitted.has('opinion.reflect') && <Reflecting {...props} />}
        {!isGone && permitted.has('opinion.assign') && <Assigning {...props} />}
        {sheet !== null && (
          <details class="fold">
            <summary>{words.about[locale]}</summary>
            <NodeContents sheet={sheet} year={review.year} locale={locale} />
          </details>
        )}
        <Earlier earlier={earlier} locale={locale} />
        <History {...props} />
      </div>
    ),
  };
};

/** What a planner entered for a member is reworded and taken back by planners. */
const EnteredOpinion = ({
  view,
  reworded,
  problems = {},
  meanwhile = null,
  locale,
  addresses,
}: OpinionPageProps) => {
  const { opinion } = view;
  const texts = reviewPageMessages.member;
  return (
    <details class="fold" open={reworded !== undefined}>
      <summary>{texts.change[locale]}</summary>
      <form class="form" method="post" action={addresses.opinionPart(opinion.id, 'text')}>
        <ConflictNote meanwhile={meanwhile} field="text" locale={locale} />
        <input type="hidden" name="seen" value={String(opinion.text.version)} />
        <TextArea
          name="text"
          label={texts.changeText}
          value={reworded ?? opinion.text.text}
          japanese
          {...{ locale, problems }}
        />
        <p>
          <button class="button" type="submit">
            {texts.saveChange[locale]}
          </button>
        </p>
      </form>
      <form method="post" action={addresses.opinionPart(opinion.id, 'withdrawal')}>
        <button class="button button-quiet" type="submit">
          {texts.withdraw[locale]}
        </button>
      </form>
    </details>
  );
};

interface SayingProps extends OpinionPageProps {
  readonly part: 'response' | 'reflection';
  /** What stands now. */
  readonly said: { readonly version: number; readonly text: string; readonly choice: string } | null;
  readonly choices: {
    readonly name: string;
    readonly label: LocalizedText;
    readonly of: readonly (readonly [string, string])[];
  };
  readonly title: LocalizedText;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText;
  readonly button: LocalizedText;
}

/** A choice and a text about an opinion, kept by the browser until the server has them. */
const SayingForm = (props: SayingProps) => {
  const { view, part, said, choices, entered, problems = {}, meanwhile = null, locale, addresses } = props;
  const { id } = view.opinion;
  return (
    <form
      class="form panel"
      method="post"
      action={addresses.opinionPart(id, part)}
      data-keep={`${part} ${id}`}
      data-restored={reviewPageMessages.member.restored[locale]}
    >
      <h2>{props.title[locale]}</h2>
      <ConflictNote meanwhile={meanwhile} field={part} locale={locale} />
      <input type="hidden" name="seen" value={String(said?.version ?? 0)} />
      <RadioGroup
        name={choices.name}
        label={choices.label}
        chosen={entered?.kind ?? said?.choice ?? ''}
        problem={problems[choices.name]}
        locale={locale}
      >
        {choices.of}
      </RadioGroup>
      <TextArea
        name={part}
        label={props.label}
        {...(props.hint && { hint: props.hint })}
        value={entered?.text ?? said?.text ?? ''}
        japanese
        {...{ locale, problems }}
      />
      <p>
        <button class="button" type="submit">
          {props.button[locale]}
        </button>
      </p>
    </form>
  );
};

const Responding = (props: OpinionPageProps) => {
  const { response } = props.view.opinion;
  return (
    <SayingForm
      {...props}
      part="response"
      said={response && { ...response, choice: response.kind }}
      choices={{
        name: 'kind',
        label: words.kind,
        of: responseKinds.map((kind) => [kind, terms.responseKinds[kind][props.locale]]),
      }}
      title={words.respond}
      label={words.text}
      hint={words.textHint}
      button={words.save}
    />
  );
};

const Judging = ({ view: { opinion }, entered, problems = {}, locale, addresses }: OpinionPageProps) =>
  opinion.standing !== 'answered' && opinion.standing !== 'accepted' ? null : (
    <section class="panel">
      <h2>{words.judge[locale]}</h2>
      {opinion.standing === 'answered' && (
        <form method="post" action={addresses.opinionPart(opinion.id, 'acceptance')}>
          <p>
            <button class="button" type="submit">
              {words.accept[locale]}
            </button>
          </p>
        </form>
      )}
      <details class="fold" open={problems.reason !== undefined}>
        <summary>{words.back[locale]}</summary>
        <form class="form" method="post" action={addresses.opinionPart(opinion.id, 'return')}>
          <TextArea
            name="reason"
            label={words.reason}
            value={problems.reason === undefined ? '' : (entered?.text ?? '')}
            japanese
            {...{ locale, problems }}
          />
          <p>
            <button class="button button-quiet" type="submit">
              {words.back[locale]}
            </button>
          </p>
        </form>
      </details>
    </section>
  );

const Reflecting = (props: OpinionPageProps) => {
  const { reflection } = props.view.opinion;
  return (
    <SayingForm
      {...props}
      part="reflection"
      said={reflection && { ...reflection, choice: reflection.state }}
      choices={{
        name: 'state',
        label: words.state,
        of: reflectionStates.map((state) => [state, terms.reflectionStates[state][props.locale]]),
      }}
      title={words.reflect}
      label={words.reflection}
      button={words.saveReflection}
    />
  );
};

const Assigning = ({ view, problems = {}, locale, addresses }: OpinionPageProps) => {
  const { opinion, choices } = view;
  const chosen = new Set(opinion.answerers.map((each) => (each.kind === 'division' ? each.name : '')));
  return (
    <details class="fold" open={problems.answerers !== undefined}>
      <summary>{words.assign[locale]}</summary>
      <form class="form" method="post" action={addresses.opinionPart(opinion.id, 'answerers')}>
        <fieldset class="choice" id="answerers">
          <legend>{reviewPageMessages.opinions.by[locale]}</legend>
          <p class="hint">{words.assignHint[locale]}</p>
          {problems.answerers && <p class="field-problem">{problems.answerers[locale]}</p>}
          {choices.map((name) => (
            <label class="radio">
              <input type="checkbox" name="division" value={name} checked={chosen.has(name)} />
              <span {...inJapanese(locale)}>{name}</span>
            </label>
          ))}
        </fieldset>
        <p>
          <button class="button button-quiet" type="submit">
            {words.assignButton[locale]}
          </button>
        </p>
      </form>
    </details>
  );
};

const History = ({ view: { history }, locale }: OpinionPageProps) => {
  const parts = (['texts', 'responses', 'reflections'] as const).flatMap((part) =>
    history[part].slice(1).map((said) => ({ part, said })),
  );
  return parts.length === 0 ? null : (
    <details class="fold">
      <summary>{words.history[locale]}</summary>
      <ul class="opinion-list">
        {parts.map(({ part, said }) => (
          <li class="panel">
            <p class="muted">
              {words.historyOf[part][locale]} {said.version} · {said.by} · {timeText(said.at, locale)}
            </p>
            <p class="prose" {...inJapanese(locale)}>
              {said.text}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
};
