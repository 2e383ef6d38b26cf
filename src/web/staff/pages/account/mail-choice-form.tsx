import { type MailChoice, mailKinds, wantsMail } from '#domain';
import { locales, mailPageMessages } from '#messages';
import type { PageSetting } from '../../staff-page.ts';

const words = mailPageMessages.choice;

export interface MailChoiceProps extends PageSetting {
  readonly mails: {
    readonly choice: MailChoice;
    /** null: none. */
    readonly address: string | null;
    /** Whether mails can leave. */
    readonly post: boolean;
  };
}

/** Which mails one gets, and in which language. */
export const MailChoiceForm = ({ mails, locale, addresses }: MailChoiceProps) => {
  const { choice, address, post } = mails;
  return (
    <section class="panel">
      <h2>{words.title[locale]}</h2>
      {!post && <p class="notice notice-warning">{words.noPost[locale]}</p>}
      <p>{(address === null ? words.noAddress : words.lead(address))[locale]}</p>
      <form class="form" method="post" action={addresses.account()}>
        <fieldset class="mail-kinds">
          <legend class="visually-hidden">{words.title[locale]}</legend>
          {mailKinds
            .filter((kind) => kind !== 'invitation')
            .map((kind) => (
              <label class="radio">
                <input type="checkbox" name="kinds" value={kind} checked={wantsMail(choice, kind)} />
                <span>{mailPageMessages.kinds[kind][locale]}</span>
              </label>
            ))}
        </fieldset>
        <div class="field">
          <label for="language">{words.language[locale]}</label>
          <select class="input input-short" id="language" name="language">
            {locales.map((language) => (
              <option value={language} selected={language === choice.language}>
                {words.languages[language][locale]}
              </option>
            ))}
          </select>
        </div>
        <p>
          <button class="button button-quiet" type="submit" name="do" value="mails">
            {words.save[locale]}
          </button>
        </p>
      </form>
    </section>
  );
};
