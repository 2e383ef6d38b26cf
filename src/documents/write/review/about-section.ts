import type { Plan } from '#domain';
import { fiscalYearText, reviewBookMessages } from '#messages';
import type { SheetSection } from '../sheet/sheet.ts';
import { plainTable } from './plain-table.ts';
import type { ReviewBook } from './review-book.ts';

const { printed: words } = reviewBookMessages;
const { facts } = words;

/** The first pages: which plan and year, which review, by which scale, and what was shown when. */
export const aboutSection = (
  plan: Plan,
  year: number,
  { kind, review, shown, scale, members, opinions }: ReviewBook,
): SheetSection => {
  const answered = opinions.filter(({ opinion }) => opinion.response !== null).length;
  const rows: readonly (readonly [string, string])[] = [
    [facts.publisher, plan.publisher],
    [facts.plan, plan.title],
    [facts.year, fiscalYearText(year).ja],
    [facts.review, review.title],
    [facts.meetingOn, review.meetingOn === null ? facts.noMeeting : facts.day(review.meetingOn)],
    [
      facts.members,
      typeof members === 'number' ? facts.membersCount(members) : members.join('、') || facts.noMembers,
    ],
    ...(review.choices.length === 0
      ? []
      : [[facts.choices, review.choices.map(({ label }) => label.ja).join('、')] as const]),
    [facts.scale, scale.name.ja],
    ...(kind === 'blank' ? [] : [[facts.opinions, facts.opinionCount(opinions.length, answered)] as const]),
    [facts.shown, facts.shownOn(shown.number, shown.on)],
  ];
  return {
    name: words.about,
    entry: words.about,
    blocks: [
      { kind: 'heading', level: 1, text: words.about },
      plainTable(
        { name: 'ABOUT', caption: words.about },
        [
          [facts.item, 12, 'name'],
          [facts.content, 50, 'name'],
        ],
        rows,
      ),
    ],
  };
};
