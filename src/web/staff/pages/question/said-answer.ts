import type { SaidAnswer } from '#app';
import { textOf } from '../../staff-request.ts';

/** What a form of a question says; null when its text is only to be looked at. */
export const saidOf = (form: FormData): SaidAnswer | null => {
  const decision = textOf(form, 'decision');
  switch (decision) {
    case 'confirmed':
    case 'proposed':
    case 'unreadable':
    case 'withdrawn':
      return { decision };
    case 'corrected':
    case 'insisted':
      return { decision: 'corrected', text: textOf(form, 'text'), insisted: decision === 'insisted' };
    default:
      return null;
  }
};

/** The stamp of the answer that a form showed. A form that does not say has seen none. */
export const seenOf = (form: FormData): string => (form.has('seen') ? textOf(form, 'seen') : 'open');
