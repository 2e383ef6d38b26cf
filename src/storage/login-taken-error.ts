import { ExplainedError } from '#domain';
import { storageMessages } from '#messages';

/** Another person signs in with this already. */
export class LoginTakenError extends ExplainedError {
  constructor(login: string) {
    const { explanation, remedy } = storageMessages.loginTaken(login);
    super(explanation, remedy);
  }
}
