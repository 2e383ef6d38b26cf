export { MailSettingsError } from './mail-settings-error.ts';
export { openMailer } from './open-mailer.ts';
