import { type ImportView, isOpen } from '#app';
import { placeText } from '#domain';
import { fiscalYearText, staffMessages as messages } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { Steps } from '../../steps.tsx';
import { QuestionList } from './question-list.tsx';
import { ValueTable } from './value-table.tsx';

const words = messages.recognised;

export interface OverviewProps extends PageSetting {
  readonly view: ImportView;
}

/** What was recognised: facts, what is to be confirmed, every value, and what went nowhere. */
export const overviewPage = ({ view, locale, addresses }: OverviewProps): StaffPage => {
  const { id, file } = view.pending;
  const { questions, open } = view;
  const next = questions.find(isOpen) ?? null;
  const first = (next ?? questions[0])?.question.key ?? null;
  return {
    title: `${file.name} | ${words.facts[locale]}`,
    crumbs: [{ title: messages.imports.title[locale], href: addresses.imports() }],
    body: (
      <>
        <header class="page-head">
          <h1 {...inJapanese(locale)}>{file.name}</h1>
          <Steps {...{ locale, addresses, id, firstQuestion: first }} current="recognised" />
        </header>
        <Facts {...{ view, locale, addresses }} />
        <section class="staff-section">
          <h2>{words.toConfirm[locale]}</h2>
          <p class="lead">{words.open(open, questions.length)[locale]}</p>
          <p class="buttons">
            {next !== null && (
              <a class="button" href={addresses.question(id, next.question.key)}>
                {words[open === questions.length ? 'start' : 'goOn'][locale]}
              </a>
            )}
            <a class={next === null ? 'button' : 'button button-quiet'} href={addresses.target(id)}>
              {words.toTarget[locale]}
            </a>
          </p>
          {questions.length > 0 && <QuestionList {...{ view, locale, addresses }} />}
        </section>
        <Residue {...{ view, locale, addresses }} />
        <details class="fold">
          <summary>{words.allRows[locale]}</summary>
          <p class="hint">{words.allRowsHint[locale]}</p>
          <ValueTable {...{ view, locale, addresses }} />
        </details>
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

const Residue = ({ view, locale }: OverviewProps) => {
  const { residue } = view.pending.draft;
  const odd = residue.filter(({ reason }) => reason === 'not_understood');
  const rest = residue.filter(({ reason }) => reason !== 'not_understood');
  const list = (pieces: typeof residue) => (
    <ul class="residue">
      {pieces.slice(0, mostShown).map(({ place, text }) => (
        <li>
          <span class="place">{placeText(place)}</span> <span {...inJapanese(locale)}>{text}</span>
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
