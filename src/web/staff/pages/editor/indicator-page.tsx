import type { EditorView } from '#app';
import { type Indicator, nodeLabel, type Setting, targetsInForce } from '#domain';
import {
  editorMessages,
  fiscalYearText,
  historyMessages,
  inForceText,
  type LocalizedText,
  webMessages,
  editorFormMessages as words,
} from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { editorCrumbs } from './editor-crumbs.ts';
import { DraftState } from './outline-page.tsx';
import { removalField } from './removal-field.ts';
import { RemovalProblem } from './topic-page.tsx';

interface IndicatorPageProps extends PageSetting {
  readonly view: EditorView;
  readonly indicator: Indicator;
  /** What could not be taken out, and why. */
  readonly problems?: Problems;
}

const { measureTypes, directions } = webMessages.indicator;

/** Everything an indicator says of itself, each with the way to change it. */
export const indicatorPage = (props: IndicatorPageProps): StaffPage => {
  const { view, indicator, locale, addresses, problems = {} } = props;
  const { plan } = view;
  const to = (topic: string) => addresses.editor(plan.id, `${topic}/${encodeURIComponent(indicator.id)}`);
  const { settings } = indicator;
  const places = plan.placements.filter(({ indicatorId }) => indicatorId === indicator.id);
  const origin = (setting: Setting<unknown>) => webMessages.indicator[setting.origin][locale];
  const sections: readonly (readonly [string, LocalizedText, readonly string[]])[] = [
    [
      'words',
      words.titles.words,
      [
        indicator.name,
        indicator.divisions.join('、'),
        indicator.source ?? '',
        indicator.definition ?? '',
        indicator.formula ?? '',
      ],
    ],
    [
      'settings',
      words.titles.settings,
      [
        `${measureTypes[settings.measureType.value][locale]} (${origin(settings.measureType)})`,
        `${directions[settings.direction.value][locale]} (${origin(settings.direction)})`,
      ],
    ],
    ['baseline', words.titles.baseline, indicator.series.map(({ baseline }) => baseline?.cell ?? '')],
    [
      'target',
      words.titles.target,
      indicator.series.flatMap((series) => [
        targetsInForce(series).final?.recorded.cell ?? '',
        ...series.targets.flatMap(({ recorded, changed }) =>
          changed === undefined ? [] : [`${changed.on} ${recorded.cell} (${changed.reason})`],
        ),
      ]),
    ],
    ['series', words.titles.series, indicator.series.map(({ label }) => label ?? '')],
    [
      'places',
      words.titles.places,
      places.map(({ nodeId, role }) => {
        const node = plan.nodes.find(({ id }) => id === nodeId);
        return `${node === undefined ? nodeId : nodeLabel(plan, node)} (${words.roles[role][locale]})`;
      }),
    ],
    ['end', words.titles.end, indicator.inForce === undefined ? [] : [inForceText(indicator.inForce)]],
  ];
  const history = (series: string, role: 'baseline' | 'actual', year?: number) =>
    addresses.valueHistory(plan.id, {
      ...{ indicator: indicator.id, series, role },
      ...(year === undefined ? {} : { year: String(year) }),
    });
  const values = indicator.series.flatMap(({ id, label, baseline, actuals }) => [
    ...(baseline === null
      ? []
      : [
          {
            text: `${label ?? ''} ${webMessages.figure.baseline[locale]} ${baseline.cell}`.trim(),
            href: history(id, 'baseline'),
          },
        ]),
    ...actuals
      .filter(({ recorded }) => recorded.cell !== '')
      .map(({ reportingYear, recorded }) => ({
        text: `${label ?? ''} ${fiscalYearText(reportingYear)[locale]} ${recorded.cell}`.trim(),
        href: history(id, 'actual', reportingYear),
      })),
  ]);
  const hasResults = indicator.series.some(({ actuals }) =>
    actuals.some(({ recorded }) => recorded.cell !== ''),
  );
  return {
    title: `${indicator.name} | ${words.titles.indicator[locale]}`,
    crumbs: editorCrumbs(props, plan),
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <p class="muted">{words.titles.indicator[locale]}</p>
          <h1 {...inJapanese(locale)}>{indicator.name}</h1>
        </header>
        <DraftState {...props} />
        <dl class="editor-summary">
          {sections.map(([topic, title, said]) => (
            <div>
              <dt>{title[locale]}</dt>
              <dd {...inJapanese(locale)}>
                {said.filter((text) => text !== '').length === 0
                  ? words.none[locale]
                  : said.filter((text) => text !== '').map((text) => <span class="editor-said">{text}</span>)}
              </dd>
              <dd>
                <a href={to(topic)} aria-label={`${words.change[locale]}: ${title[locale]}`}>
                  {words.change[locale]}
                </a>
              </dd>
            </div>
          ))}
        </dl>
        {values.length > 0 && (
          <section class="staff-section">
            <h2>{words.valuesAndHistory[locale]}</h2>
            <ul class="scale-rules">
              {values.map(({ text, href }) => (
                <li>
                  <span {...inJapanese(locale)}>{text}</span>{' '}
                  <a href={href} aria-label={historyMessages.linkOf(text)[locale]}>
                    {historyMessages.link[locale]}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section class="staff-section">
          <h2>{words.titles.places[locale]}</h2>
          <ul class="editor-links">
            {places.map(({ nodeId }) => {
              const node = plan.nodes.find(({ id }) => id === nodeId);
              const label = node === undefined ? nodeId : nodeLabel(plan, node);
              return (
                <li>
                  <span {...inJapanese(locale)}>{label}</span>
                  <form method="post" action={addresses.editor(plan.id, 'remove')}>
                    <input type="hidden" name="part" value="placement" />
                    <input type="hidden" name="id" value={indicator.id} />
                    <input type="hidden" name="node" value={nodeId} />
                    <RemovalProblem field={removalField(nodeId)} {...{ problems, locale }} />
                    {problems[removalField(nodeId)] !== undefined && (
                      <a href={to('end')}>{words.titles.end[locale]}</a>
                    )}
                    <button
                      id={removalField(nodeId)}
                      class="button button-quiet"
                      type="submit"
                      aria-label={`${words.takePlaceOut[locale]}: ${label}`}
                    >
                      {words.takePlaceOut[locale]}
                    </button>
                  </form>
                </li>
              );
            })}
          </ul>
          {!hasResults && (
            <form method="post" action={addresses.editor(plan.id, 'remove')}>
              <input type="hidden" name="part" value="indicator" />
              <input type="hidden" name="id" value={indicator.id} />
              <RemovalProblem field={removalField()} {...{ problems, locale }} />
              <button class="button button-quiet" type="submit" id={removalField()}>
                {editorMessages.remove[locale]}
              </button>
            </form>
          )}
        </section>
      </>
    ),
  };
};
