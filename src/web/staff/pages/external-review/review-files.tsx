import { ScrollRegion } from '#components';
import { type ExternalReview, type ReviewFile, reviewFileKinds } from '#domain';
import { evidenceMessages, reviewPageMessages, externalReviewMessages as terms } from '#messages';
import type { PageSetting, Problems } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { sizeText } from '../evidence/evidence-name.tsx';

const words = reviewPageMessages.files;

interface ReviewFilesProps extends PageSetting {
  readonly review: ExternalReview;
  readonly files: readonly ReviewFile[];
  readonly mayChange: boolean;
  readonly problems?: Problems;
}

/** 議事録 and 会議資料 of a review, to be handed out and, by planners, added, shown and taken away. */
export const ReviewFiles = (props: ReviewFilesProps) => {
  const { review, files, mayChange, problems = {}, locale, addresses } = props;
  return (
    <section class="staff-section" id="files">
      <h2>{words.title[locale]}</h2>
      {files.length === 0 ? <p class="muted">{words.none[locale]}</p> : <FileTable {...props} />}
      {mayChange && (
        <form
          class="form panel"
          method="post"
          enctype="multipart/form-data"
          action={addresses.externalReviewPart(review.id, 'files')}
        >
          <h3>{words.add[locale]}</h3>
          <div class="field">
            <label for="file-kind">{words.kind[locale]}</label>
            <select class="input" id="file-kind" name="kind">
              {reviewFileKinds.map((kind) => (
                <option value={kind}>{terms.fileKinds[kind][locale]}</option>
              ))}
            </select>
          </div>
          <label class="radio">
            <input type="checkbox" name="public" value="yes" />
            <span>{words.isPublic[locale]}</span>
          </label>
          <div class={problems.file ? 'field field-wrong' : 'field'}>
            <label for="file">{words.choose[locale]}</label>
            {problems.file && (
              <p class="field-problem" id="file-problem">
                {problems.file[locale]}
              </p>
            )}
            <input
              class="input"
              id="file"
              name="file"
              type="file"
              required
              aria-describedby={problems.file ? 'file-problem' : undefined}
            />
          </div>
          <p>
            <button class="button button-quiet" type="submit">
              {words.add[locale]}
            </button>
          </p>
        </form>
      )}
    </section>
  );
};

const FileTable = ({ review, files, mayChange, locale, addresses }: ReviewFilesProps) => (
  <ScrollRegion label={words.title[locale]}>
    <table class="sheet">
      <thead>
        <tr>
          <th scope="col">{words.choose[locale]}</th>
          <th scope="col">{words.kind[locale]}</th>
          <th scope="col">{words.visibility[locale]}</th>
          <th scope="col" class="number-cell">
            {evidenceMessages.columns.size[locale]}
          </th>
          <th scope="col">{evidenceMessages.columns.by[locale]}</th>
          {mayChange && <th scope="col">{words.deed[locale]}</th>}
        </tr>
      </thead>
      <tbody>
        {files.map((file) => {
          const change = file.isPublic ? words.makeInternal : words.makePublic;
          return (
            <tr>
              <th scope="row" lang="ja">
                <a href={addresses.reviewFile(review.id, file.id)} download={file.name}>
                  {file.name}
                </a>
              </th>
              <td>{terms.fileKinds[file.kind][locale]}</td>
              <td>{(file.isPublic ? words.public : words.internal)[locale]}</td>
              <td class="number-cell">{sizeText(file.content.size)}</td>
              <td>
                {file.by} <span class="hint">{timeText(file.at, locale)}</span>
              </td>
              {mayChange && (
                <td>
                  <form class="buttons" method="post" action={addresses.reviewFile(review.id, file.id)}>
                    <button
                      class="button button-quiet button-small"
                      type="submit"
                      name="do"
                      value={file.isPublic ? 'internal' : 'public'}
                      aria-label={words.named(change, file.name)[locale]}
                    >
                      {change[locale]}
                    </button>
                    <button
                      class="button button-quiet button-small"
                      type="submit"
                      name="do"
                      value="remove"
                      aria-label={words.named(words.remove, file.name)[locale]}
                    >
                      {words.remove[locale]}
                    </button>
                  </form>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  </ScrollRegion>
);
