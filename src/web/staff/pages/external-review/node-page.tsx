import type { ReviewNodeView } from '#app';
import { seesOthers } from '#domain';
import { dayText, reviewPageMessages, externalReviewMessages as terms } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { TextArea } from '../findings/text-area.tsx';
import { ConflictNote, type Meanwhile } from './conflict-note.tsx';
import { keptScript } from './kept-script.ts';
import { Earlier, NodeContents } from './node-contents.tsx';
import { OpinionCard } from './opinion-card.tsx';
import { RadioGroup } from './radio-group.tsx';
import { choiceText } from './review-marks.tsx';

const words = reviewPageMessages.member;

export interface NodePageProps extends PageSetting {
  readonly view: ReviewNodeView;
  readonly saved: boolean;
  readonly entered?: { readonly choice: string; readonly comment: string; readonly opinion: string };
  /** An opinion that was worded anew and not taken. */
  readonly reworded?: { readonly id: string; readonly text: string };
  readonly problems?: Problems;
  readonly meanwhile?: Meanwhile | null;
}

const idOf = ({ sheet }: ReviewNodeView): string | null => sheet?.node.id ?? null;

/** One node for a member: what was settled about it, what became of last year's opinions, and their own grade and opinion. */
export const nodePage = (props: NodePageProps): StaffPage => {
  const { view, saved, problems = {}, meanwhile = null, locale, addresses } = props;
  const { review, sheet, permitted, earlier } = view;
  const label = sheet?.label ?? terms.wholePlan[locale];
  return {
    title: label,
    script: keptScript.path,
    crumbs: [
      { title: reviewPageMessages.title[locale], href: addresses.externalReviews() },
      { title: review.title, href: addresses.externalReview(review.id), lang: 'ja' },
    ],
    ...(meanwhile !== null ? { status: 409 } : Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <div class="review-reader" data-saved={saved ? 'yes' : undefined}>
        <ErrorSummary problems={problems} locale={locale} />
        {saved && (
          <p class="notice" role="status">
            {reviewPageMessages.saved[locale]}
          </p>
        )}
        <Way {...props} />
        <header class="page-head">
          {sheet !== null && sheet.ancestors.length > 0 && (
            <p class="muted" {...inJapanese(locale)}>
              {sheet.ancestors.map(({ title }) => title).join(' › ')}
            </p>
          )}
          <h1 {...inJapanese(locale)}>{label}</h1>
          {permitted.has('opinion.give') && (
            <p>
              <a href="#yours">{words.toForm[locale]}</a>
            </p>
          )}
        </header>
        {sheet !== null && <NodeContents sheet={sheet} year={review.year} locale={locale} />}
        <Earlier earlier={earlier} locale={locale} />
        <Yours {...props} />
        <Others {...props} />
        <Way {...props} again />
      </div>
    ),
  };
};

/** The node before and after this one, in the plan's order: above as navigation, and once more where the form ends. */
const Way = ({ view, locale, addresses, again = false }: NodePageProps & { readonly again?: boolean }) => {
  const judged = view.lines.filter(({ isJudged }) => isJudged);
  const at = judged.findIndex(({ id }) => id === idOf(view));
  const [previous, next] = at === -1 ? [undefined, judged[0]] : [judged[at - 1], judged[at + 1]];
  const to = (id: string) => addresses.reviewNode(view.review.id, id);
  const links = (
    <>
      {previous !== undefined && (
        <a class="button button-quiet" href={to(previous.id)}>
          {words.previous[locale]}
        </a>
      )}
      <a href={addresses.externalReview(view.review.id)}>{words.list[locale]}</a>
      {at !== -1 && <span class="muted">{words.position(at + 1, judged.length)[locale]}</span>}
      {next !== undefined && (
        <a class="button button-quiet" href={to(next.id)}>
          {words.next[locale]}
        </a>
      )}
    </>
  );
  return again ? (
    <p class="review-way">{links}</p>
  ) : (
    <nav class="review-way" aria-label={words.nodes[locale]}>
      {links}
    </nav>
  );
};

const Yours = (props: NodePageProps) => {
  const { view, locale } = props;
  const { review, ownOpinions, ownGrade, permitted } = view;
  const mayGive = permitted.has('opinion.give');
  if (!mayGive && ownOpinions.length === 0 && ownGrade === null) return null;
  const choice = review.choices.find(({ id }) => id === ownGrade?.choice);
  const grades = review.choices.length > 0 && idOf(view) !== null;
  return (
    <section class="staff-section" id="yours">
      <h2>{(grades ? words.yours : words.yourOpinion)[locale]}</h2>
      {mayGive ? (
        <>
          <p class="muted">
            {reviewPageMessages.form.opinionsDue[locale]}: {dayText(review.opinionsDue)[locale]}
          </p>
          <GivingForm {...props} />
        </>
      ) : (
        choice !== undefined && (
          <p>
            <strong>{words.graded(choiceText(choice, locale))[locale]}</strong> {ownGrade?.comment}
          </p>
        )
      )}
      {ownOpinions.length > 0 && <Given {...props} />}
    </section>
  );
};

const GivingForm = (props: NodePageProps) => {
  const { view, entered, problems = {}, meanwhile = null, locale, addresses } = props;
  const { review, ownGrade, ownOpinions } = view;
  const node = idOf(view);
  const grades = review.choices.length > 0 && node !== null;
  return (
    <form
      class="form panel"
      method="post"
      action={addresses.reviewNode(review.id, node)}
      data-keep={`${review.id} ${node ?? ''}`}
      data-restored={words.restored[locale]}
    >
      {grades && (
        <>
          <ConflictNote meanwhile={meanwhile} field="choice" locale={locale} />
          <input type="hidden" name="seen" value={String(ownGrade?.version ?? 0)} />
          <RadioGroup
            name="choice"
            label={words.grade}
            chosen={entered?.choice ?? ownGrade?.choice ?? ''}
            problem={problems.choice}
            locale={locale}
          >
            {[
              ...review.choices.map((choice) => [choice.id, choiceText(choice, locale)] as const),
              ['', words.noGrade[locale]] as const,
            ]}
          </RadioGroup>
          <TextArea
            name="comment"
            label={words.comment}
            hint={words.commentHint}
            value={entered?.comment ?? ownGrade?.comment ?? ''}
            japanese
            {...{ locale, problems }}
          />
        </>
      )}
      <TextArea
        name="opinion"
        label={ownOpinions.length > 0 ? words.another : words.opinion}
        hint={words.opinionHint}
        value={entered?.opinion ?? ''}
        japanese
        {...{ locale, problems }}
      />
      <p>
        <button class="button" type="submit">
          {(grades ? words.save : words.saveOpinion)[locale]}
        </button>
      </p>
    </form>
  );
};

const Given = ({ view, reworded, problems = {}, meanwhile = null, locale, addresses }: NodePageProps) => {
  const { permitted, snapshot, ownOpinions } = view;
  return (
    <>
      <h3>{words.given1[locale]}</h3>
      <ul class="opinion-list">
        {ownOpinions.map((opinion) => {
          const field = `opinion-${opinion.id}`;
          const text = reworded?.id === opinion.id ? reworded.text : opinion.text.text;
          return (
            <OpinionCard opinion={opinion} shown={snapshot.number} locale={locale}>
              {permitted.has('opinion.change') &&
                opinion.withdrawn === null &&
                opinion.enteredBy === null && (
                  <details class="fold" open={reworded?.id === opinion.id}>
                    <summary>{words.change[locale]}</summary>
                    <form class="form" method="post" action={addresses.opinionPart(opinion.id, 'text')}>
                      <ConflictNote meanwhile={meanwhile} field={field} locale={locale} />
                      <input type="hidden" name="seen" value={String(opinion.text.version)} />
                      <Rewording {...{ field, text, problems, locale }} />
                      <p class="buttons">
                        <button class="button" type="submit">
                          {words.saveChange[locale]}
                        </button>
                      </p>
                    </form>
                    <form method="post" action={addresses.opinionPart(opinion.id, 'withdrawal')}>
                      <button class="button button-quiet" type="submit">
                        {words.withdraw[locale]}
                      </button>
                    </form>
                  </details>
                )}
            </OpinionCard>
          );
        })}
      </ul>
    </>
  );
};

const Rewording = ({
  field,
  text,
  problems,
  locale,
}: {
  readonly field: string;
  readonly text: string;
  readonly problems: Problems;
  readonly locale: PageSetting['locale'];
}) => (
  <div class={problems[field] ? 'field field-wrong' : 'field'}>
    <label for={field}>{words.changeText[locale]}</label>
    {problems[field] && (
      <p class="field-problem" id={`${field}-problem`}>
        {problems[field][locale]}
      </p>
    )}
    <textarea
      class="input"
      id={field}
      name="text"
      rows={4}
      lang="ja"
      aria-describedby={problems[field] ? `${field}-problem` : undefined}
    >
      {text}
    </textarea>
  </div>
);

const Others = ({ view, locale }: NodePageProps) => {
  const { review, otherGrades, otherOpinions, permitted, snapshot } = view;
  if (permitted.has('opinion.give') && !seesOthers(review))
    return <p class="muted">{words.othersLater[locale]}</p>;
  if (otherGrades.length + otherOpinions.length === 0) return null;
  return (
    <section class="staff-section">
      <h2>{words.others[locale]}</h2>
      {otherGrades.length > 0 && (
        <ul class="review-grades">
          {otherGrades.map((grade) => {
            const choice = review.choices.find(({ id }) => id === grade.choice);
            return (
              <li>
                <strong {...inJapanese(locale)}>{grade.member.name}</strong>{' '}
                {choice !== undefined && choiceText(choice, locale)}{' '}
                <span {...inJapanese(locale)}>{grade.comment}</span>{' '}
                <span class="muted">{timeText(grade.at, locale)}</span>
              </li>
            );
          })}
        </ul>
      )}
      <ul class="opinion-list">
        {otherOpinions.map((opinion) => (
          <OpinionCard opinion={opinion} shown={snapshot.number} locale={locale} />
        ))}
      </ul>
    </section>
  );
};
