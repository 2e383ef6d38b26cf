import { addresseeName, csvText, type MemberGrade, spreadsheetSafe } from '#domain';
import { type Locale, externalReviewMessages as terms, reviewPageMessages as words } from '#messages';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { onReview } from './find-review.ts';
import { type ReviewView, viewReview } from './view-review.ts';

/**
 * Grades, opinions, responses and what became of them as CSV with a BOM, so that Japanese Excel reads it rightly: one line for each
 * opinion and for each grade. Withdrawn ones are left out. Throws `ReviewNotFoundError`, `NotPermittedError`.
 */
export const exportOpinions = async (desk: Desk, id: string, locale: Locale): Promise<string> => {
  const view = await viewReview(desk, id);
  authorise(desk, 'externalReview.edit', { ...onReview(view.review), review: 'open' });
  const { columns } = words;
  const head = [
    columns.kind,
    columns.where,
    columns.member,
    columns.entered,
    columns.grade,
    columns.text,
    columns.snapshot,
    columns.answerers,
    columns.standing,
    columns.responseKind,
    columns.response,
    columns.reflectionState,
    columns.reflection,
  ].map((text) => text[locale]);
  return csvText(
    [head, ...opinionRows(view, locale), ...gradeRows(view, locale)].map((row) => row.map(spreadsheetSafe)),
    {
      bom: true,
      newline: '\r\n',
    },
  );
};

const opinionRows = ({ opinions }: ReviewView, locale: Locale): readonly (readonly string[])[] =>
  opinions
    .filter(({ opinion }) => opinion.withdrawn === null)
    .map(({ opinion: { member, enteredBy, text, answerers, standing, response, reflection }, where }) => [
      words.opinion[locale],
      where,
      member.name,
      enteredBy ?? '',
      '',
      text.text,
      String(text.snapshot),
      answerers.map((each) => addresseeName(each)[locale]).join('、'),
      terms.standings[standing][locale],
      response === null ? '' : terms.responseKinds[response.kind][locale],
      response?.text ?? '',
      reflection === null ? '' : terms.reflectionStates[reflection.state][locale],
      reflection?.text ?? '',
    ]);

const gradeRows = ({ review, grades, lines }: ReviewView, locale: Locale): readonly (readonly string[])[] => {
  const labels = new Map(lines.map(({ id, label }) => [id, label]));
  const choices = new Map(review.choices.map(({ id, label }) => [id, label[locale]]));
  const row = ({ node, member, by, choice, comment, snapshot }: MemberGrade): readonly string[] => [
    words.grade[locale],
    labels.get(node) ?? node,
    member.name,
    by === member.name ? '' : by,
    choices.get(choice ?? '') ?? '',
    comment,
    String(snapshot),
    '',
    '',
    '',
    '',
    '',
    '',
  ];
  return grades.filter(({ choice, comment }) => choice !== null || comment !== '').map(row);
};
