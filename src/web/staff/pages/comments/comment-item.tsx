import type { MentionView } from '#app';
import type { Comment } from '#domain';
import { mentionMessages as words } from '#messages';
import { inJapanese, type PageSetting } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';

interface CommentProps extends Pick<PageSetting, 'locale'> {
  readonly comment: Comment;
  readonly mentions: MentionView;
  /** Its name on the page, where this is the place that links lead to. */
  readonly anchored: boolean;
  /** What it is about, where that is not clear from its place. */
  readonly about?: unknown;
}

/** Name on the page of a comment, and of somebody who can be named in one. */
export const commentPart = (id: string): string => `comment-${id}`;
export const personPart = (id: string): string => `person-${id}`;

/** A comment: who, when, and the text with the people it names. */
export const CommentItem = ({ comment, mentions, anchored, about, locale }: CommentProps) => {
  const fresh = mentions.mentions.some(
    ({ comment: id, person, seenAt }) => id === comment.id && person === mentions.self && seenAt === null,
  );
  return (
    <li
      id={anchored ? commentPart(comment.id) : undefined}
      class={fresh ? 'comment comment-fresh' : 'comment'}
    >
      <p class="muted">
        <span {...inJapanese(locale)}>{comment.by}</span> {timeText(comment.at, locale)}{' '}
        {fresh && <span class="state state-open">{words.fresh[locale]}</span>} {about}
      </p>
      <p class="prose comment-text">
        <CommentText comment={comment} mentions={mentions} />
      </p>
    </li>
  );
};

/** The text, each name a link to who that is; the name of somebody who is no longer here stands without one. */
const CommentText = ({ comment, mentions }: Pick<CommentProps, 'comment' | 'mentions'>) => {
  const named = mentions.mentions.filter(({ comment: id }) => id === comment.id);
  const written = named.map((one) => one.written).toSorted((a, b) => b.length - a.length);
  return (
    <>
      {partsOf(comment.text, written).map((part) => {
        const mention = named.find((one) => one.written === part);
        if (mention === undefined) return part;
        return mentions.mentionable.some(({ person }) => person === mention.person) ? (
          <a class="mention" href={`#${personPart(mention.person)}`}>
            {part}
          </a>
        ) : (
          <strong class="mention">{part}</strong>
        );
      })}
    </>
  );
};

/** The text cut at these pieces, the longer ones first. */
const partsOf = (text: string, pieces: readonly string[]): readonly string[] => {
  const [piece, ...others] = pieces;
  if (piece === undefined) return [text];
  return text
    .split(piece)
    .flatMap((part, at) => [...(at === 0 ? [] : [piece]), ...(part === '' ? [] : partsOf(part, others))]);
};
