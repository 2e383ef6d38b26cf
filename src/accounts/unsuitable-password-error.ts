import { ExplainedError } from '#domain';
import { peopleMessages } from '#messages';

const passwordLength = { from: 12, to: 128 } as const;

/** The password is too short, too long, or one character repeated. */
export class UnsuitablePasswordError extends ExplainedError {
  constructor() {
    super(peopleMessages.unsuitablePassword, peopleMessages.unsuitablePasswordRemedy(passwordLength));
  }
}

/** Length counts, not kinds of characters: a sentence is better than a word with a digit in it. */
export const checkPassword = (password: string): void => {
  const { length } = [...password];
  if (length < passwordLength.from || length > passwordLength.to || new Set(password).size < 4)
    throw new UnsuitablePasswordError();
};
