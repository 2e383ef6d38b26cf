import { z } from 'zod';
import { type PublishedPlan, planIndex, publicationCells, publicationColumns } from '#app/published';
import { type Observation, observationRows, openDataColumns } from '#domain';
import { apiMessages } from '#messages';
import { defineCollection } from './collection.ts';
import { editionOf, editionsFor, publicationReference, referenceTo } from './edition.ts';
import { filter, idsBelow } from './filters.ts';
import { address, decimal, fiscalYear, fiscalYearOf, series, text } from './shapes.ts';

interface Entry {
  readonly plan: PublishedPlan;
  readonly observation: Observation;
  /** Which of the values with the same address this is, from 1: targets that were changed, parts without a name. */
  readonly ordinal: number;
}

const kinds = ['baseline', 'actual', 'yearly_target', 'target'] as const;

const statuses = ['known', 'blank', 'pending', 'not_measured', 'none', 'qualitative'] as const;

const status = z.enum(statuses).meta({
  id: 'ValueStatus',
  description:
    'known: 値がある(0も値)。blank: 空欄。pending: 未確定。not_measured: 未調査。none: 該当なし。qualitative: 定性。known のほかは value が null / known: there is a figure, and zero is one; blank: nothing stands there; pending: not settled yet; not_measured: not surveyed; none: not applicable; qualitative: in words. value is null for all but known',
});

const observation = z
  .strictObject({
    id: text.meta({
      description: '計画の中で変わらないID / stable within the plan, over its publications too',
    }),
    plan: text,
    indicator: text,
    series,
    kind: z.enum(kinds).meta({ description: '基準値、実績値、年度別目標値、目標値' }),
    year: fiscalYear.nullable().meta({
      description: '実績は報告年度、目標は期限の年度 / column of an actual, due year of a target',
    }),
    part: text.nullable().meta({ description: '値の中の区分(小学校など) / label inside the cell' }),
    besideValue: z.boolean().meta({ description: '値に添えた順位・比較 / a rank or comparison beside it' }),
    status,
    value: decimal.nullable(),
    unit: text,
    qualifier: z.enum(['gte', 'gt', 'lte', 'lt', 'maintain', 'increase', 'decrease']).nullable(),
    basis: z.enum(['point', 'per_year', 'cumulative']).nullable(),
    rank: z.int().nullable(),
    certainty: z.enum(['sure', 'doubtful']).meta({
      description: 'doubtful は読み取りに確認が要る値。理由は doubt / a reading that waits for a person',
    }),
    doubt: text.nullable(),
    reference: z
      .strictObject({
        from: z.iso.date().nullable(),
        until: z.iso.date().nullable(),
        asWritten: text.nullable(),
      })
      .meta({
        description: '対象時点。報告年度と違うことがある / what period it is about; first and last day',
      }),
    asWritten: text.meta({ description: '欄に書かれたとおり / the cell as the document writes it' }),
    footnote: text.nullable(),
    note: text.nullable(),
    targetChanged: z.strictObject({ on: z.iso.date(), reason: text.nullable() }).nullable(),
    publication: publicationReference,
    links: z.strictObject({ indicator: address, page: address }),
  })
  .meta({ id: 'Observation', description: '値1つ(基準値・実績値・目標値) / one value' });

type Resource = z.infer<typeof observation>;

/** Values of an indicator where it stands first; 【再掲】 repeats them. */
const entriesOf = (plan: PublishedPlan, indicatorId: string): Entry[] => {
  const place = plan.indicators.get(indicatorId)?.places[0];
  if (place === undefined) return [];
  const seen = new Map<string, number>();
  return planIndex(plan)
    .observationsAt(place.placement)
    .map((each) => {
      const key = `${each.series.id} ${each.kind} ${each.year} ${each.part}`;
      const ordinal = (seen.get(key) ?? 0) + 1;
      seen.set(key, ordinal);
      return { plan, observation: each, ordinal };
    });
};

const idOf = ({ observation: { placement, series: line, kind, year, part }, ordinal }: Entry): string =>
  [placement.indicatorId, line.id, kind, year ?? '', part ?? '', ...(ordinal === 1 ? [] : [ordinal])]
    .map((each) => encodeURIComponent(String(each)))
    .join('/');

/** Codes of the data files are those of the API; a code that it does not know would be a defect of ours. */
const coded = <T extends string>(among: readonly T[], code: string | null | undefined): T | null => {
  if (code === null || code === undefined) return null;
  const found = among.find((each) => each === code);
  if (found === undefined) throw new Error(`no such code: ${code}`);
  return found;
};

function* found(
  plans: readonly PublishedPlan[],
  query: {
    readonly indicator?: string | undefined;
    readonly node?: string | undefined;
    readonly kind?: string | undefined;
    readonly status?: string | undefined;
    readonly from?: number | undefined;
    readonly until?: number | undefined;
  },
): Generator<Entry> {
  for (const plan of plans) {
    const below = idsBelow(plan, query.node);
    const asked = query.indicator === undefined ? plan.indicators.keys() : [query.indicator];
    for (const id of asked) {
      if (below !== undefined && !plan.indicators.get(id)?.places.some(({ node }) => below.has(node.node.id)))
        continue;
      for (const entry of entriesOf(plan, id)) {
        const { kind, year, cells } = entry.observation;
        if (query.kind !== undefined && kind !== query.kind) continue;
        if (query.status !== undefined && cells.status !== query.status) continue;
        if (query.from !== undefined && (year === null || year < query.from)) continue;
        if (query.until !== undefined && (year === null || year > query.until)) continue;
        yield entry;
      }
    }
  }
}

const bound = (ja: string, en: string) =>
  z.coerce
    .number()
    .int()
    .min(1868)
    .max(2999)
    .meta({ description: `${ja} / ${en}` })
    .optional();

/** 基準値、実績値、目標値 */
export const observations = defineCollection({
  name: 'observations',
  title: apiMessages.observations,
  description: apiMessages.observationsHint,
  resource: observation,
  type: 'schema:Observation',
  query: {
    plan: filter.plan,
    year: filter.year,
    edition: filter.edition,
    node: filter.node,
    indicator: filter.indicator,
    kind: z.enum(kinds).meta({ description: '値の種類 / kind of value' }).optional(),
    status: z.enum(statuses).meta({ description: '値の状態 / state of the value' }).optional(),
    from: bound('値の年度がこの年度以降', 'year of the value, this one or later'),
    until: bound('値の年度がこの年度まで', 'year of the value, this one or earlier'),
  },
  find: async (published, query) => found(await editionsFor(published, query), query),
  toResource(entry, addresses): Resource {
    const { plan, observation: each } = entry;
    const { cells } = each;
    const edition = editionOf(plan);
    const indicatorId = each.placement.indicatorId;
    return {
      id: idOf(entry),
      plan: edition.planId,
      indicator: indicatorId,
      series: { id: each.series.id, label: each.series.label },
      kind: each.kind,
      year: each.year === null ? null : fiscalYearOf(each.year),
      part: each.part,
      besideValue: each.beside,
      status: coded(statuses, cells.status) ?? 'known',
      value: cells.value ?? null,
      unit: cells.unit ?? '',
      qualifier: coded(['gte', 'gt', 'lte', 'lt', 'maintain', 'increase', 'decrease'], cells.qualifier),
      basis: coded(['point', 'per_year', 'cumulative'], cells.basis),
      rank: cells.rank == null ? null : Number(cells.rank),
      certainty: coded(['sure', 'doubtful'], cells.certainty) ?? 'sure',
      doubt: cells.doubt ?? null,
      reference: {
        from: cells.reference_from ?? null,
        until: cells.reference_until ?? null,
        asWritten: cells.reference_as_written ?? null,
      },
      asWritten: cells.as_written ?? '',
      footnote: cells.footnote ?? null,
      note: cells.value_note ?? null,
      targetChanged:
        cells.target_changed_on == null
          ? null
          : { on: cells.target_changed_on, reason: cells.target_change_reason ?? null },
      publication: referenceTo(plan),
      links: {
        indicator: addresses.indicator(edition, indicatorId),
        page: addresses.page.indicator(edition, indicatorId),
      },
    };
  },
  toTable(entries) {
    const planOf = new Map(entries.map(({ plan, observation: each }) => [each, plan]));
    const plans = [...new Set(planOf.values())].map(({ publication }) => publication.plan);
    return observationRows([...openDataColumns(plans), ...publicationColumns], [...planOf.keys()], (each) => {
      const plan = planOf.get(each);
      return plan === undefined ? {} : publicationCells(plan, each);
    });
  },
});
