import { externalReviewMessages, reviewBookMessages } from '#messages';
import type { SheetRemarks } from '../sheet/sheet-remarks.ts';
import type { ReviewBook } from './review-book.ts';

const { printed: words } = reviewBookMessages;

/** Lines that are left for the members to write on: full-width spaces, so that no program takes them away. */
const room = (lines: number): string => Array.from({ length: lines }, () => '\u3000').join('\n');

/**
 * What stands in the column of opinions: before the meeting the grades to choose from and room to write, afterwards how
 * many members chose which, every opinion, and the response under it.
 */
export const remarksOn = ({ kind, review, opinions, grades }: ReviewBook): SheetRemarks => ({
  heading: words.remarks,
  width: kind === 'blank' ? 14 : 20,
  isRoom: kind === 'blank',
  of: (node) => {
    if (kind === 'blank')
      return [
        ...(review.choices.length === 0
          ? []
          : [review.choices.map(({ label }) => words.box(label.ja)).join(' ')]),
        room(4),
      ].join('\n');
    const tally = review.choices.flatMap(({ id, label }) => {
      const count = grades.filter((each) => each.node === node && each.choice === id).length;
      return count === 0 ? [] : [words.tally(label.ja, count)];
    });
    return [
      ...(tally.length === 0 ? [] : [words.choicesOf(tally.join('、'))]),
      ...opinions
        .filter(({ opinion }) => opinion.node === node)
        .flatMap(({ opinion: { text, response }, member }) => [
          words.opinionBy(text.text, member),
          ...(response === null
            ? []
            : [words.responseTo(externalReviewMessages.responseKinds[response.kind].ja, response.text)]),
        ]),
    ].join('\n');
  },
});
