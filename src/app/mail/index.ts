export { chooseMails, findMailChoice } from './choose-mails.ts';
export { inviteByMail } from './invite-by-mail.ts';
export { listMessages, sendAgain } from './list-messages.ts';
export { MessageNotFoundError, NotMailableError } from './mail-errors.ts';
export { sendDue } from './send-due.ts';
