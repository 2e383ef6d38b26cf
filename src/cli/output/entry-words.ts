import type { Question } from '#domain';
import { type Locale, entryWorkbookMessages as words } from '#messages';

/** What a question is about, in words: where, and which indicator, text or project. */
export const questionWords = (question: Question, locale: Locale): string => {
  switch (question.kind) {
    case 'value': {
      const { indicator, series, where } = question;
      return [where, [indicator.name, series.label].filter(Boolean).join(' ')].join(' / ');
    }
    case 'text':
      return [question.where, words.texts[question.text][locale]].join(' / ');
    case 'project':
      return [question.where, question.project.title, words.projectFields[question.field][locale]].join(
        ' / ',
      );
  }
};
