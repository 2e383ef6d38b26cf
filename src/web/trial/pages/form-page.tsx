import type { Child } from 'hono/jsx';
import { type Locale, type LocalizedText, trialMessages as words } from '#messages';

/** A page ready to be put into its frame. */
export interface TrialPage {
  readonly title: LocalizedText;
  readonly body: Child;
}

/** The field for a document, what happens to it, and what could not be done with the last one. */
export const formPage = ({
  locale,
  action,
  megabytes,
  problem = null,
}: {
  readonly locale: Locale;
  readonly action: string;
  readonly megabytes: number;
  /** Explanation, then remedy. */
  readonly problem?: readonly LocalizedText[] | null;
}): TrialPage => ({
  title: words.title,
  body: (
    <>
      {problem !== null && (
        <div class="trial-problem" role="alert" tabindex={-1} autofocus>
          <h2>{words.problem[locale]}</h2>
          {problem.map((text) => (
            <p>{text[locale]}</p>
          ))}
        </div>
      )}
      <h1>{words.title[locale]}</h1>
      <p class="lead">{words.lead[locale]}</p>
      <form class="trial-form" method="post" action={action} enctype="multipart/form-data">
        <label for="file">{words.file[locale]}</label>
        <p class="trial-hint" id="file-hint">
          {words.fileHint(megabytes)[locale]}
        </p>
        <input class="trial-file" id="file" name="file" type="file" required aria-describedby="file-hint" />
        <p>
          <button class="button" type="submit">
            {words.check[locale]}
          </button>
        </p>
      </form>
      <section class="trial-section">
        <h2>{words.promiseTitle[locale]}</h2>
        <ul class="trial-promises">
          {words.promises.map((promise) => (
            <li>{promise[locale]}</li>
          ))}
        </ul>
      </section>
      <section class="trial-section">
        <h2>{words.ownTitle[locale]}</h2>
        <p>{words.own[locale]}</p>
        <pre class="trial-command">
          <code>npx michishirube check sheet.xlsx</code>
        </pre>
      </section>
    </>
  ),
});
