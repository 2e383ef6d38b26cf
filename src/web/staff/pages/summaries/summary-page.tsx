import { longestSummary, type SummaryView, summaryStamp } from '#app';
import { GradeBadge, ScrollRegion } from '#components';
import { nodeLabel } from '#domain';
import { dateText, fiscalYearText, webSentences, plainSummaryMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { editorCrumbs } from '../editor/editor-crumbs.ts';
import { TextArea } from '../findings/text-area.tsx';
import { figuresText, lineName } from '../grades/grades-page.tsx';

export interface SummaryProps extends PageSetting {
  readonly view: SummaryView;
  readonly saved?: boolean;
  readonly entered?: { readonly ja: string; readonly en: string };
  readonly problems?: Problems;
  readonly meanwhile?: boolean;
}

/** What a goal's year comes to, written beside the figures that it is about. */
export const summaryPage = (props: SummaryProps): StaffPage => {
  const { view, saved = false, entered, problems = {}, meanwhile = false, locale, addresses } = props;
  const { list, goal, disagreements } = view;
  const { plan, year } = list;
  const { node, summary } = goal;
  return {
    title: `${words.text[locale]} | ${nodeLabel(plan, node)}`,
    crumbs: [
      ...editorCrumbs(props, plan),
      { title: words.title[locale], href: addresses.summaries(plan.id, { year: String(year) }) },
    ],
    ...(meanwhile ? { status: 409 } : Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {meanwhile && (
          <p class="notice notice-warning" role="alert">
            {words.changedMeanwhile[locale]}
          </p>
        )}
        {saved && (
          <p class="notice" role="status">
            {words.saved[locale]}
          </p>
        )}
        {disagreements.length > 0 && (
          <section class="notice notice-warning" aria-labelledby="disagrees">
            <p id="disagrees">{words.disagrees[locale]}</p>
            <ul>
              {disagreements.map(({ message }) => (
                <li>{message[locale]}</li>
              ))}
            </ul>
          </section>
        )}
        {goal.outdated && <p class="notice notice-warning">{words.outdated[locale]}</p>}
        <header class="page-head">
          <p class="muted">
            {words.text[locale]} {fiscalYearText(year)[locale]}
          </p>
          <h1 {...inJapanese(locale)}>{nodeLabel(plan, node)}</h1>
        </header>
        <div class="beside-figures">
          <form
            class="form"
            method="post"
            action={addresses.summary(plan.id, { year: String(year), node: node.id })}
          >
            <input type="hidden" name="seen" value={summaryStamp(goal)} />
            <TextArea
              name="ja"
              label={words.japanese}
              hint={words.japaneseHint(longestSummary.ja)}
              value={entered?.ja ?? summary?.ja ?? ''}
              japanese
              {...{ problems, locale }}
            />
            <TextArea
              name="en"
              label={words.english}
              hint={words.englishHint(longestSummary.en)}
              value={entered?.en ?? summary?.en ?? ''}
              {...{ problems, locale }}
            />
            <p class="buttons">
              <button class="button" type="submit">
                {words.save[locale]}
              </button>
            </p>
          </form>
          <Figures {...props} />
        </div>
        <Versions {...props} />
      </>
    ),
  };
};

const Figures = ({ view: { goal, list }, locale }: SummaryProps) => (
  <section class="staff-section">
    <h2>{words.figures[locale]}</h2>
    {goal.evaluations.length === 0 ? (
      <p>{words.noFigures[locale]}</p>
    ) : (
      <>
        <p>
          <span class="muted">{words.otherwise[locale]}: </span>
          {webSentences.state(goal.tally)[locale]}
        </p>
        <ScrollRegion label={words.figures[locale]}>
          <table class="sheet sheet-stacks">
            <thead>
              <tr>
                <th scope="col">{words.figuresHead.line[locale]}</th>
                <th scope="col">{words.figuresHead.figures[locale]}</th>
                <th scope="col">{words.figuresHead.grade[locale]}</th>
              </tr>
            </thead>
            <tbody>
              {goal.evaluations.map((evaluation) => (
                <tr>
                  <th scope="row" {...inJapanese(locale)}>
                    {lineName(list.plan, evaluation)}
                  </th>
                  <td class="number-cell" data-name={words.figuresHead.figures[locale]}>
                    {figuresText(evaluation)}
                  </td>
                  <td data-name={words.figuresHead.grade[locale]}>
                    <GradeBadge outcome={evaluation.outcome} locale={locale} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </>
    )}
  </section>
);

const Versions = ({ view: { versions }, locale }: SummaryProps) =>
  versions.length === 0 ? null : (
    <section class="staff-section">
      <h2>{words.versions[locale]}</h2>
      <ol class="versions-written">
        {versions.map(({ at, name, after }) => (
          <li>
            <span class="muted">
              {dateText(at)[locale]} {name}
            </span>
            <p {...inJapanese(locale)}>{japaneseOf(after) ?? words.removed[locale]}</p>
          </li>
        ))}
      </ol>
    </section>
  );

/** The Japanese text of a version as the record keeps it. */
const japaneseOf = (after: string | null): string | null => {
  if (after === null) return null;
  const kept: unknown = JSON.parse(after);
  return kept !== null && typeof kept === 'object' && 'ja' in kept ? String(kept.ja) : null;
};
