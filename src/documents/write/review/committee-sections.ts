import { addresseeName, nodeLabel, type Plan } from '#domain';
import { reviewBookMessages, externalReviewMessages as terms } from '#messages';
import type { SheetBlock, SheetSection } from '../sheet/sheet.ts';
import { plainTable } from './plain-table.ts';
import type { ReviewBook } from './review-book.ts';

const { printed: words } = reviewBookMessages;

const section = (name: string, ...blocks: readonly SheetBlock[]): SheetSection => ({
  name,
  entry: name,
  blocks: [{ kind: 'heading', level: 1, text: name }, ...blocks],
});

const nothing = (text: string): SheetBlock => ({ kind: 'note', text, align: 'left' });

/** Room for what is said of the plan as a whole. */
export const overallSection = (): SheetSection =>
  section(
    words.overall,
    plainTable(
      { name: 'OVERALL', caption: words.overall },
      [
        [words.member, 10, 'name'],
        [words.opinion, 60, 'text'],
      ],
      Array.from({ length: 5 }, () => ['', '\u3000\n\u3000\n\u3000\n\u3000']),
    ),
  );

/** 意見と対応: every opinion with who answers it, the response, and what became of it. */
export const opinionsSection = ({ opinions }: ReviewBook): SheetSection =>
  section(
    words.opinions,
    opinions.length === 0
      ? nothing(words.noOpinions)
      : plainTable(
          { name: 'OPINIONS', caption: words.opinions },
          [
            [words.number, 3, 'value'],
            [words.where, 12, 'text'],
            [words.member, 7, 'name'],
            [words.opinion, 24, 'text'],
            [words.answerers, 7, 'name'],
            [words.response, 24, 'text'],
            [words.reflection, 12, 'text'],
          ],
          opinions.map(({ opinion: { text, answerers, response, reflection }, where, member }, at) => [
            at + 1,
            where,
            member,
            text.text,
            answerers.map((each) => addresseeName(each).ja).join('、'),
            response === null
              ? words.notAnswered
              : `【${terms.responseKinds[response.kind].ja}】\n${response.text}`,
            reflection === null
              ? ''
              : `【${terms.reflectionStates[reflection.state].ja}】\n${reflection.text}`,
          ]),
        ),
  );

/** 委員の評価: each grade with its reason. */
export const gradesSection = (plan: Plan, { review, grades }: ReviewBook): SheetSection => {
  const choices = new Map(review.choices.map(({ id, label }) => [id, label.ja]));
  const order = new Map(plan.nodes.map((node, at) => [node.id, { at, label: nodeLabel(plan, node) }]));
  const given = grades
    .filter(({ choice }) => choice !== null)
    .toSorted((a, b) => (order.get(a.node)?.at ?? 0) - (order.get(b.node)?.at ?? 0));
  return section(
    words.grades,
    given.length === 0
      ? nothing(words.noGrades)
      : plainTable(
          { name: 'GRADES', caption: words.grades },
          [
            [words.where, 24, 'text'],
            [words.member, 10, 'name'],
            [words.grade, 10, 'value'],
            [words.reason, 40, 'text'],
          ],
          given.map(({ node, member, choice, comment }) => [
            order.get(node)?.label ?? node,
            member,
            choices.get(choice ?? '') ?? '',
            comment,
          ]),
        ),
  );
};

/** The minutes and what else is kept with the review. */
export const filesSection = ({ files }: ReviewBook): SheetSection =>
  section(
    words.files,
    files.length === 0
      ? nothing(words.noFiles)
      : plainTable(
          { name: 'FILES', caption: words.files },
          [
            [words.fileKind, 10, 'name'],
            [words.fileName, 40, 'name'],
            [words.fileDay, 14, 'name'],
          ],
          files.map(({ kind, name, at }) => [terms.fileKinds[kind].ja, name, words.facts.day(at)]),
        ),
  );
