import { type PublishedPlan, pointSubject } from '#app/published';
import { ScrollRegion } from '#components';
import type { MapLayer, MapPoint } from '#domain';
import { type Locale, mapMessages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';

const words = mapMessages.map;

/** What a point belongs to, in each plan that has it. */
export const subjectsOf = (point: MapPoint, plans: readonly PublishedPlan[]) =>
  plans.flatMap((plan) => {
    const subject = pointSubject(plan, point);
    return subject === null ? [] : [{ plan, ...subject }];
  });

/** What the points on the map are, layer by layer, with their file. */
export const PointTables = ({
  layers,
  plans,
  locale,
}: {
  readonly layers: readonly MapLayer[];
  readonly plans: readonly PublishedPlan[];
  readonly locale: Locale;
}) =>
  layers.map((layer) => {
    if (layer.kind !== 'points') return null;
    const addresses = addressesFor(locale);
    const belongs = layer.points.some((point) => subjectsOf(point, plans).length > 0);
    return (
      <section class="gathered">
        <h2 {...inJapanese(locale)}>{layer.title}</h2>
        <ScrollRegion label={layer.title}>
          <table class="sheet sheet-narrow sheet-stacks">
            <thead>
              <tr>
                <th scope="col">{words.pointName[locale]}</th>
                <th scope="col">{words.pointNote[locale]}</th>
                {belongs && <th scope="col">{words.belongsTo[locale]}</th>}
              </tr>
            </thead>
            <tbody {...inJapanese(locale)}>
              {layer.points.map((point) => (
                <tr>
                  <th scope="row">{point.name}</th>
                  <td>{point.note}</td>
                  {belongs && (
                    <td data-name={words.belongsTo[locale]}>
                      <ul class="plain-list">
                        {subjectsOf(point, plans).map(({ plan, node, project }) => {
                          const { planId } = plan.publication;
                          return (
                            <li>
                              <a
                                href={
                                  project === null
                                    ? addresses.node(planId, node.node.id)
                                    : addresses.project(planId, project.id)
                                }
                              >
                                {project?.title ?? node.node.title}
                              </a>
                            </li>
                          );
                        })}
                      </ul>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <p class="muted">
          {words.credit[locale]}: <span {...inJapanese(locale)}>{layer.credit}</span>
        </p>
        <ul class="data-links no-print">
          <li>
            <a href={addressesFor(locale).points(layer.title)}>{words.pointsFile[locale]}</a>
          </li>
        </ul>
      </section>
    );
  });
