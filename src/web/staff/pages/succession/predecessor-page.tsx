import type { PredecessorView } from '#app';
import { RecordedFigure, ScrollRegion } from '#components';
import type { Indicator, RecordedValue } from '#domain';
import { fiscalYearText, successionMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { editorCrumbs } from '../editor/editor-crumbs.ts';

interface PredecessorProps extends PageSetting {
  readonly view: PredecessorView;
  readonly created: boolean;
}

/** A plan beside the one it continues, indicator by indicator. */
export const predecessorPage = (props: PredecessorProps): StaffPage => {
  const { view, created, locale, addresses } = props;
  const { old, plan, rows, may, mayUndo } = view;
  return {
    title: `${words.compareTitle[locale]} | ${plan.title}`,
    crumbs: editorCrumbs(props, plan, may),
    body: (
      <>
        {created && (
          <p class="notice" role="status">
            {words.done[locale]} <a href={addresses.editor(plan.id)}>{plan.title}</a>
          </p>
        )}
        <header class="page-head">
          <h1>{words.compareTitle[locale]}</h1>
          <p class="lead">{words.compareLead(old.title, plan.title)[locale]}</p>
        </header>
        <ScrollRegion label={words.compareTitle[locale]}>
          <table class="sheet">
            <thead>
              <tr>
                <th scope="col">{words.way[locale]}</th>
                <th scope="col">{words.before[locale]}</th>
                <th scope="col">{words.now[locale]}</th>
                <th scope="col">{words.values[locale]}</th>
                <th scope="col">{words.target[locale]}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ way, before, now, reason, values, targets }) => (
                <tr>
                  <th scope="row">
                    {words.ways[way][locale]}
                    {reason !== null && (
                      <span class="row-node" {...inJapanese(locale)}>
                        {words.reason(reason)[locale]}
                      </span>
                    )}
                  </th>
                  <Names all={before} locale={locale} />
                  <Names all={now === null ? [] : [now]} locale={locale} />
                  <td>
                    {values.map(({ year, before: then, now: here }) => (
                      <div>
                        <span class="value-year">{fiscalYearText(year)[locale]}</span>{' '}
                        <Figures all={[...then, ...here]} locale={locale} />
                      </div>
                    ))}
                  </td>
                  <td>
                    <Figures all={targets.before} locale={locale} /> →{' '}
                    <Figures all={targets.now} locale={locale} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        {mayUndo && (
          <form method="post" action={addresses.compareSuccession(plan.id)}>
            <p class="hint">{words.undoHint[locale]}</p>
            <button class="button button-quiet" type="submit">
              {words.undo[locale]}
            </button>
          </form>
        )}
      </>
    ),
  };
};

const Names = ({ all, locale }: Pick<PageSetting, 'locale'> & { readonly all: readonly Indicator[] }) => (
  <td {...inJapanese(locale)}>
    {all.length === 0 ? words.noneHeld[locale] : all.map(({ name }) => <div>{name}</div>)}
  </td>
);

const Figures = ({
  all,
  locale,
}: Pick<PageSetting, 'locale'> & { readonly all: readonly RecordedValue[] }) =>
  all.length === 0 ? (
    <span class="muted">{words.noneHeld[locale]}</span>
  ) : (
    <span>
      {all.map((recorded, place) => (
        <>
          {place > 0 && ' / '}
          <RecordedFigure recorded={recorded} locale={locale} columnPeriod />
        </>
      ))}
    </span>
  );
