import { byAge, type Follows, type PublicationSummary } from '#domain';

/** 版: a publication among the others of its plan. */
export interface Edition {
  readonly summary: PublicationSummary;
  /** The publication that corrects it or adds to it; null while none does. */
  readonly followedBy: PublicationSummary | null;
  /** The newest of its year. */
  readonly inForce: boolean;
  /** The newest of the plan's newest year. */
  readonly newest: boolean;
}

/** A 訂正 or 追補 with everything that it lists. */
export interface Following {
  readonly edition: Edition;
  readonly follows: Follows;
}

/** All publications of one or more plans as editions, in the order they come in. */
export const editionsOf = (summaries: readonly PublicationSummary[]): readonly Edition[] =>
  summaries.map((summary) => {
    const later = summaries.filter(
      (each) =>
        each.planId === summary.planId &&
        each.reportingYear === summary.reportingYear &&
        each.number > summary.number,
    );
    return {
      summary,
      followedBy: summaries.find(({ follows }) => follows?.id === summary.id) ?? null,
      inForce: later.length === 0,
      newest:
        later.length === 0 &&
        !summaries.some(
          (each) => each.planId === summary.planId && each.reportingYear > summary.reportingYear,
        ),
    };
  });

/** The name of an edition in addresses: 「2024-2」 is the second of fiscal year 2024. */
export type EditionName = `${number}-${number}`;

/** A fiscal year stands for its newest edition. */
export type YearOrEdition = number | EditionName;

export const editionName = ({
  reportingYear,
  number,
}: Pick<PublicationSummary, 'reportingYear' | 'number'>): EditionName => `${reportingYear}-${number}`;

const isEditionName = (text: string): text is EditionName => /^\d{4}-[1-9]\d{0,5}$/.test(text);

/** The name of an edition as one; undefined for any other text. */
export const parseEditionName = (text: string): EditionName | undefined =>
  isEditionName(text) ? text : undefined;

/** What an address keeps to (「2023」, 「2024-1」); undefined for any other text. */
export const yearOrEdition = (text: string): YearOrEdition | undefined =>
  /^\d{4}$/.test(text) ? Number(text) : parseEditionName(text);

/** What addresses of an edition's pages keep to: nothing for the newest, the year for the newest of an older one. */
export const pagesOf = ({ summary, inForce, newest }: Edition): YearOrEdition | undefined =>
  newest ? undefined : inForce ? summary.reportingYear : editionName(summary);

/**
 * The publication of an earlier plan that a page of its successor goes on from: the newest one, or for an older edition,
 * whose pages do not change any more, the newest of its day (ISO date in Japan). undefined where there was none yet.
 */
export const earlierEdition = (
  all: readonly PublicationSummary[],
  planId: string,
  day: string | null,
): PublicationSummary | undefined =>
  all
    .filter((each) => each.planId === planId && (day === null || each.publishedOn <= day))
    .toSorted(byAge)[0];
