export { authorise, NotPermittedError } from './authorise.ts';
export { type By, type Desk, installationDesk, nameOf, personBy } from './desk.ts';
export { acceptInvitation, findInvited, invite } from './invite.ts';
export { keepRecord } from './keep-record.ts';
export * from './people-errors.ts';
export { addDivision, changeDivision } from './save-division.ts';
export { addPerson, changePerson, type PersonFacts } from './save-person.ts';
export { type Door, signIn, signInAsExample, signInByCode } from './sign-in.ts';
export { findSignedIn, type SignedIn } from './signed-in.ts';
