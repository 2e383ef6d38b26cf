import { externalReviewMessages as words } from '#messages';
import type { Difference, DifferencePlace } from '../difference/difference.ts';
import { listDifferences } from '../difference/field-differences.ts';
import { nodeLabel } from '../plan/node-label.ts';
import type { Plan } from '../plan/plan.ts';
import type { PublishedReview } from './published-review.ts';

/** One thing said in a published review, for comparing. */
interface SaidThing {
  readonly key: string;
  readonly node: string | null;
  readonly name: string;
  readonly text: string;
}

const thingsOf = (review: PublishedReview | undefined): readonly SaidThing[] => {
  if (review === undefined) return [];
  const choices = new Map(review.choices.map(({ id, label }) => [id, label.ja]));
  const graded = Map.groupBy(review.grades, ({ node }) => node);
  return [
    ...review.opinions.flatMap(({ node, text, member, response, reflection }, at) => {
      // The same words of two members are two opinions.
      const twin = review.opinions.slice(0, at).filter((each) => each.node === node && each.text === text);
      const key = (part: string) => JSON.stringify([part, node, text, twin.length]);
      return [
        {
          key: key('opinion'),
          node,
          name: words.published.opinion.ja,
          text: member === null ? text : `${member}: ${text}`,
        },
        ...(response === null
          ? []
          : [
              {
                key: key('response'),
                node,
                name: words.published.response.ja,
                text: `${words.responseKinds[response.kind].ja}: ${response.text}`,
              },
            ]),
        ...(reflection === null
          ? []
          : [
              {
                key: key('reflection'),
                node,
                name: words.published.reflection.ja,
                text: `${words.reflectionStates[reflection.state].ja}: ${reflection.text}`,
              },
            ]),
      ];
    }),
    ...[...graded].map(([node, grades]) => ({
      key: JSON.stringify(['grade', node]),
      node,
      name: words.published.grades.ja,
      text: grades
        .map(({ choice, member, comment }) =>
          [member, choices.get(choice) ?? choice, comment].filter(Boolean).join(' '),
        )
        .join('、'),
    })),
    ...review.files.map(({ name, sha256, kind }) => ({
      key: JSON.stringify(['file', sha256, kind]),
      node: null,
      name: words.fileKinds[kind].ja,
      text: name,
    })),
  ];
};

/** In what the reviews of two publications differ: each opinion, response, grade and file. */
export const reviewDifferences = (
  before: PublishedReview | undefined,
  after: PublishedReview | undefined,
  plan: Plan,
): readonly Difference[] => {
  const place = ({ node, name }: SaidThing): DifferencePlace => {
    const found = plan.nodes.find(({ id }) => id === node);
    return {
      part: 'review',
      node,
      indicator: null,
      series: null,
      where: found === undefined ? '' : nodeLabel(plan, found),
      name,
      year: null,
    };
  };
  return listDifferences(thingsOf(before), thingsOf(after), {
    key: ({ key }) => key,
    place,
    text: ({ text }) => text,
    pair: (from, to) =>
      from.text === to.text
        ? []
        : [{ kind: 'changed', ...place(to), property: 'text', before: from.text, after: to.text }],
  }).filter(({ property }) => property !== 'order');
};
