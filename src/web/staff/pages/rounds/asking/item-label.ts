import { questionText } from '#app';
import type { Question } from '#domain';
import { type LocalizedText, submissionPageMessages as words } from '#messages';

/** An item as lists name it: the indicator, the kind of text, or project and field. */
export const itemLabel = (question: Question): LocalizedText => {
  switch (question.kind) {
    case 'value':
      return { ja: questionText(question), en: questionText(question) };
    case 'text':
      return words.textKinds[question.text];
    case 'project':
      return words.fieldOf(words.projectFields[question.field], question.project.title);
  }
};
