import { ExplainedError } from '#domain';
import { mailSettingMessages as words } from '#messages';

/** The settings for mail cannot be used: the server's address, or the sender's. */
export class MailSettingsError extends ExplainedError {
  constructor(wrong: 'address' | 'from') {
    if (wrong === 'address') super(words.wrongAddress, words.wrongAddressRemedy);
    else super(words.wrongFrom, words.wrongFromRemedy);
  }
}
