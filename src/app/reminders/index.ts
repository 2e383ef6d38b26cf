export { viewReminders } from './last-reminded.ts';
export { previewReminder, type ReminderLine, type ReminderRecipient } from './preview-reminder.ts';
export { type Reminded, remind } from './remind.ts';
export { remindByItself, setReminders } from './remind-by-itself.ts';
