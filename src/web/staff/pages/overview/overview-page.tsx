import { type ImportView, isOpen } from '#app';
import { placeText, reasonKind, reasonKindText } from '#domain';
import { dateText, fiscalYearText, staffMessages as messages, reviewMessages } from '#messages';
import { inItsLanguage, inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { Steps } from '../../steps.tsx';
import { importCrumbs } from '../imports/import-crumbs.ts';

const words = messages.recognised;

export interface OverviewProps extends PageSetting {
  readonly view: ImportView;
  /** Why the document is not begun anew: it is under way already. */
  readonly resumed?: boolean;
}

/** What was recognised: facts, what is to be confirmed, and what went nowhere. */
export const overviewPage = (props: OverviewProps): StaffPage => {
  const { view, locale, addresses, resumed } = props;
  const { id, file } = view.pending;
  const { questions, open } = view;
  return {
    title: `${file.name} | ${words.facts[locale]}`,
    crumbs: importCrumbs(props),
    body: (
      <>
        {resumed && (
          <p class="notice" role="status">
            {words.resumed(dateText(view.pending.startedAt))[locale]}
          </p>
        )}
        {view.before && (
          <p class="notice">{words.before(view.before.planTitle, dateText(view.before.at))[locale]}</p>
        )}
        <header class="page-head">
          <h1 {...inJapanese(locale)}>{file.name}</h1>
          <Steps {...{ locale, addresses, id }} current="recognised" />
        </header>
        <Facts {...{ view, locale, addresses }} />
        <section class="staff-section">
          <h2>{words.toConfirm[locale]}</h2>
          <p class="lead">{words.open(open, questions.length)[locale]}</p>
          <p class="buttons">
            {open > 0 && (
              <a class="button" href={addresses.reviewAt(id, {})}>
                {words[open === questions.length ? 'start' : 'goOn'][locale]}
              </a>
            )}
            <a class={open === 0 ? 'button' : 'button button-quiet'} href={addresses.target(id)}>
              {words.toTarget[locale]}
            </a>
            {questions.length > 0 && (
              <a href={addresses.review(id, { page: '1' })}>{words.showQuestions[locale]}</a>
            )}
          </p>
          <Kinds {...{ view, locale, addresses }} />
        </section>
        <Residue {...{ view, locale, addresses }} />
        <p>
          <a href={addresses.values(id)}>{words.allRows[locale]}</a>
        </p>
        <section class="staff-section">
          <h2>{words.discardTitle[locale]}</h2>
          <form class="form" method="post" action={addresses.discard(id)}>
            <p>{words.discardHint[locale]}</p>
            <p>
              <button class="button button-quiet" type="submit">
                {words.discard[locale]}
              </button>
            </p>
          </form>
        </section>
      </>
    ),
  };
};

/** Kinds of doubt that are listed; the page of questions can be filtered by all of them. */
const mostKinds = 6;

/** What kinds of doubt are left, the commonest first: many of one kind can be answered together. */
const Kinds = ({ view, locale, addresses }: OverviewProps) => {
  const open = view.questions.filter(isOpen);
  const kinds = [...Map.groupBy(open, ({ question }) => reasonKind(question.reason))]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, mostKinds);
  if (kinds.length < 2) return null;
  return (
    <ul class="doubt-kinds">
      {kinds.map(([kind, asked]) => (
        <li>
          <a
            href={addresses.review(view.pending.id, { kind, state: 'open' })}
            {...inItsLanguage(reasonKindText(kind), locale)}
          >
            {reasonKindText(kind)[locale]}
          </a>{' '}
          <span class="muted">{reviewMessages.count(asked.length)[locale]}</span>
        </li>
      ))}
    </ul>
  );
};

const Facts = ({ view, locale }: OverviewProps) => {
  const { draft } = view.pending;
  const { total, inPlan, inResidue } = draft.coverage;
  const lost = total - inPlan - inResidue;
  const known = words.layouts[draft.layout as keyof typeof words.layouts];
  return (
    <dl class="facts">
      <div>
        <dt>{words.planTitle[locale]}</dt>
        <dd {...inJapanese(locale)}>{draft.plan.title}</dd>
      </div>
      <div>
        <dt>{words.layout[locale]}</dt>
        <dd>{known?.[locale] ?? draft.layout}</dd>
      </div>
      <div>
        <dt>{words.format[locale]}</dt>
        <dd>{draft.source.format}</dd>
      </div>
      <div>
        <dt>{words.reportingYear[locale]}</dt>
        <dd>
          {draft.reportingYear === null ? words.noYear[locale] : fiscalYearText(draft.reportingYear)[locale]}
        </dd>
      </div>
      <div>
        <dt>{words.rows[locale]}</dt>
        <dd>{draft.rows.length}</dd>
      </div>
      <div class="facts-wide">
        <dt>{words.coverage[locale]}</dt>
        <dd>
          {lost === 0 ? words.coverageText(total, inPlan, inResidue)[locale] : words.lost(lost)[locale]}
        </dd>
      </div>
    </dl>
  );
};

/** Pieces shown at most: whoever has more of them has the wrong document. */
const mostShown = 500;

const Residue = ({ view, locale, addresses }: OverviewProps) => {
  const { id, draft } = view.pending;
  const odd = draft.residue.filter(({ reason }) => reason === 'not_understood');
  const rest = draft.residue.filter(({ reason }) => reason !== 'not_understood');
  const list = (pieces: typeof draft.residue) => (
    <ul class="residue">
      {pieces.slice(0, mostShown).map(({ place, text }) => (
        <li>
          <a class="place" href={addresses.importSource(id, place)}>
            {placeText(place)}
          </a>{' '}
          <span {...inJapanese(locale)}>{text}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {odd.length > 0 && (
        <details class="fold" open={odd.length <= 10}>
          <summary>{words.residue(odd.length)[locale]}</summary>
          <p class="hint">{words.residueLead[locale]}</p>
          {list(odd)}
        </details>
      )}
      {rest.length > 0 && (
        <details class="fold">
          <summary>{words.setAside(rest.length)[locale]}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
};
