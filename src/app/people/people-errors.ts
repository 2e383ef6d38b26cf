import { ExplainedError } from '#domain';
import { type LocalizedText, peopleMessages } from '#messages';

/** There is no such person or division. */
export class PersonNotFoundError extends ExplainedError {
  constructor() {
    super(peopleMessages.notFound, peopleMessages.notFoundRemedy);
  }
}

/** The link is unknown, has been used, or is too old; it is not said which. */
export class InvitationInvalidError extends ExplainedError {
  constructor() {
    super(peopleMessages.invitationInvalid, peopleMessages.invitationInvalidRemedy);
  }
}

/** The last administrator can neither leave nor give the role away: nobody could let others in. */
export class LastAdministratorError extends ExplainedError {
  constructor() {
    super(peopleMessages.lastAdministrator, peopleMessages.lastAdministratorRemedy);
  }
}

/** Fields of a person or division that cannot be kept as given, by name of the field. */
export class PeopleFieldsError extends ExplainedError {
  readonly problems: Readonly<Record<string, LocalizedText>>;

  constructor(problems: Readonly<Record<string, LocalizedText>>) {
    super(peopleMessages.fields(Object.values(problems)), peopleMessages.fieldsRemedy);
    this.problems = problems;
  }
}
