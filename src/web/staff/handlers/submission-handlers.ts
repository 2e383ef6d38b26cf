import {
  AnswerConflictError,
  type AnswerFindings,
  checkAnswers,
  commentOn,
  type GivenAnswer,
  japaneseDate,
  listEvidence,
  meet,
  NotPermittedError,
  NotReadyError,
  RoundNotFoundError,
  RoundRefusedError,
  type Saved,
  StepRefusedError,
  type SubmissionAddress,
  type SubmissionView,
  saveAnswers,
  seeMentions,
  takeStep,
  viewMentions,
  viewSubmission,
} from '#app';
import {
  type Answer as AnswerGiven,
  addresseeKey,
  type ExplainedError,
  isBlank,
  parseAddresseeKey,
  shareText,
} from '#domain';
import { type LocalizedText, submissionPageMessages as words } from '#messages';
import { checkerFor } from '../checker-for.ts';
import { alsoHere, presentNow } from '../pages/rounds/script/also-here.tsx';
import { remarkRows, savedRows } from '../pages/rounds/script/saved-rows.tsx';
import { submissionPage } from '../pages/rounds/submission-page.tsx';
import {
  deedsOf,
  fieldName,
  questionLabel,
  type Said,
  type SubmissionProps,
} from '../pages/rounds/submission-view.ts';
import type { Problems } from '../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

/** Many texts at once, each of them long. */
const longestForm = 4 * 1024 * 1024;

/** Which submission a request is about. Throws `RoundNotFoundError`. */
export const addressOf = ({ params }: StaffRequest): SubmissionAddress => {
  const answerer = parseAddresseeKey(params.answerer ?? '');
  if (answerer === null) throw new RoundNotFoundError();
  return { round: params.id ?? '', answerer };
};

/** An answer of the form, with its place on the page. */
interface PlacedAnswer extends GivenAnswer {
  readonly at: number;
}

/** The answers in a form, each with the version that the person had before them. */
const answersIn = (form: FormData): readonly PlacedAnswer[] =>
  [...form.keys()].flatMap((name) => {
    const at = Number(/^q(\d{1,5})-key$/.exec(name)?.[1] ?? -1);
    if (at < 0) return [];
    const field = (part: string): string => textOf(form, fieldName(at, part));
    const answer = {
      // Two fields of one share: numerator and denominator.
      text: shareText(field('text'), field('of')),
      state: field('state'),
      period: field('period'),
      note: field('note'),
    };
    return [{ at, key: field('key'), seen: Number(/^\d{1,9}$/.exec(field('seen'))?.[0] ?? 0), answer }];
  });

/** Comments begun beside answers, by the answers' places on the page. */
const itemCommentsIn = (form: FormData): ReadonlyMap<number, string> =>
  new Map(
    [...form.keys()].flatMap((name) => {
      const at = /^comment-(\d{1,5})$/.exec(name)?.[1];
      const text = textOf(form, name);
      return at === undefined || text.trim() === '' ? [] : [[Number(at), text] as const];
    }),
  );

const page = async (request: StaffRequest, more: Partial<SubmissionProps> = {}): Promise<Answer> => {
  const view = await viewSubmission(request.desk, addressOf(request));
  return submissionPage({
    ...request,
    view,
    findings: await inTime(findingsOf(request, view)),
    evidence: request.evidence && {
      files: await listEvidence(request.desk, addressOf(request)),
      keeping: request.evidence,
    },
    mentions: more.mentions ?? (await viewMentions(request.desk, addressOf(request))),
    today: japaneseDate(request.desk.clock.now()),
    here: alsoHere(meet(request.desk, addressOf(request))),
    ...more,
  });
};

const findingsOf = (
  { desk }: StaffRequest,
  { round, submission, questions }: SubmissionView,
): Promise<AnswerFindings> =>
  round.part === 'year' && round.state === 'open'
    ? checkAnswers(
        desk,
        checkerFor(desk),
        round.planId,
        round.year,
        questions,
        `${round.id} ${addresseeKey(submission.answerer)}`,
      )
    : Promise.resolve(new Map());

/** Milliseconds that a page waits for its findings; on a busy evening it goes without them. */
const patience = 1500;

const inTime = async (findings: Promise<AnswerFindings>): Promise<AnswerFindings | null> => {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), patience);
  try {
    return await Promise.race([findings, late.promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** Who else is on the page, asked for by its script now and then. Whoever may not read it learns nothing. */
const presence = async (request: StaffRequest): Promise<Answer> => {
  await viewSubmission(request.desk, addressOf(request));
  return presentNow({ ...request, here: alsoHere(meet(request.desk, addressOf(request))) });
};

/** What the rules say of the answers as they stand, for the page's script: drawn as on the page. */
const remarks = async (request: StaffRequest): Promise<Answer> => {
  const view = await viewSubmission(request.desk, addressOf(request));
  return remarkRows({ ...request, view, findings: await findingsOf(request, view) });
};

const show = async (request: StaffRequest): Promise<Answer> => {
  const done = request.query('done') ?? '';
  const mentions = await viewMentions(request.desk, addressOf(request));
  const shown = await page(request, { mentions, done: isDone(done) ? words.done[done] : null });
  // After the page was made: what is new on it is marked so once.
  if (mentions.mentions.some(({ person, seenAt }) => person === mentions.self && seenAt === null))
    await seeMentions(request.desk, addressOf(request));
  return shown;
};
const isDone = (name: string): name is keyof typeof words.done => name in words.done;

/** Both halves of an explanation as one text. */
const wholeText = ({ explanation, remedy }: ExplainedError): LocalizedText => ({
  ja: `${explanation.ja}${remedy.ja}`,
  en: `${explanation.en} ${remedy.en}`,
});

/**
 * Keeps what a page's script sends while somebody types, and says what became of each answer. What the rules say of it is
 * asked for afterwards: nobody waits for that to know that their work is safe.
 */
const saveForScript = async (request: StaffRequest, given: readonly PlacedAnswer[]): Promise<Answer> => {
  const saved = await saveAnswers(request.desk, addressOf(request), given);
  const view = await viewSubmission(request.desk, addressOf(request));
  const here = alsoHere(meet(request.desk, addressOf(request), { typed: true }));
  return savedRows({ ...request, view, given, saved, here, now: request.desk.clock.now() });
};

const answer = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const given = answersIn(form);
  if (request.header('accept') === 'application/json') return await saveForScript(request, given);
  const deed = textOf(form, 'do');
  const said: Said = {
    reason: textOf(form, 'reason'),
    comment: textOf(form, 'comment'),
    items: itemCommentsIn(form),
  };
  const theirs = Number(/^theirs-(\d{1,5})$/.exec(deed)?.[1] ?? -1);
  const kept = given.filter(({ at }) => at !== theirs);

  let saved: readonly Saved[];
  try {
    saved = kept.length === 0 ? [] : await saveAnswers(request.desk, addressOf(request), kept);
    if (saved.some(({ kind }) => kind === 'saved')) meet(request.desk, addressOf(request), { typed: true });
  } catch (error) {
    return notSaved(request, { given: kept, said, error });
  }
  const conflicts = new Map(
    saved.flatMap((one) => (one.kind === 'conflict' ? [[one.key, one.newest] as const] : [])),
  );
  if (conflicts.size > 0) return conflicting(request, { given: kept, said, conflicts });
  return deed === 'comment' || /^comment-\d{1,5}$/.test(deed)
    ? comment(request, form, deed, said)
    : step(request, deed, said);
};

/** The page again with both answers of each conflict: one's own in the inputs, the other beside it. */
const conflicting = async (
  request: StaffRequest,
  {
    given,
    said,
    conflicts,
  }: {
    readonly given: readonly PlacedAnswer[];
    readonly said: Said;
    readonly conflicts: NonNullable<SubmissionProps['conflicts']>;
  },
): Promise<Answer> => {
  const view = await viewSubmission(request.desk, addressOf(request));
  const typed = new Map(
    given.filter(({ key }) => conflicts.has(key)).map(({ key, answer: own }) => [key, own]),
  );
  const problems: Record<string, LocalizedText> = {};
  for (const [at, { question }] of view.questions.entries()) {
    const newest = conflicts.get(question.key);
    if (newest !== undefined) problems[fieldName(at, 'text')] = new AnswerConflictError(newest).explanation;
  }
  return page(request, { typed, conflicts, problems, status: 409, said });
};

/** Nothing could be saved: the stage has changed, or a text is too long. What was typed is shown again. */
const notSaved = async (
  request: StaffRequest,
  {
    given,
    said,
    error,
  }: {
    readonly given: readonly PlacedAnswer[];
    readonly said: Said;
    readonly error: unknown;
  },
): Promise<Answer> => {
  if (!(error instanceof NotPermittedError || error instanceof RoundRefusedError)) throw error;
  const view = await viewSubmission(request.desk, addressOf(request));
  const typed = new Map(given.map(({ key, answer: own }) => [key, own]));
  const changed = view.questions.flatMap((each) => {
    const own = typed.get(each.question.key);
    return own === undefined || isBlank(own) || sameTexts(own, each.answer)
      ? []
      : [{ what: questionLabel(each)[request.locale], text: Object.values(own).filter(Boolean).join(' / ') }];
  });
  return page(request, {
    typed,
    said,
    problems: { values: wholeText(error) },
    status: error instanceof RoundRefusedError ? 422 : 403,
    ...(error instanceof NotPermittedError ? { notTaken: changed } : {}),
  });
};

const sameTexts = (a: AnswerGiven, b: AnswerGiven): boolean =>
  a.text === b.text && a.state === b.state && a.period === b.period && a.note === b.note;

/** On to the page as it is now; comments that were begun and not sent stay in their fields. */
const gone = (
  request: StaffRequest,
  done: keyof typeof words.done,
  unsent: Said,
): Answer | Promise<Answer> =>
  unsent.comment.trim() !== '' || (unsent.items?.size ?? 0) > 0
    ? page(request, { said: unsent, done: words.done[done] })
    : {
        redirect: request.addresses.submission(request.params.id ?? '', request.params.answerer ?? '', {
          done,
        }),
      };

const comment = async (request: StaffRequest, form: FormData, field: string, said: Said): Promise<Answer> => {
  const at = /^comment-(\d{1,5})$/.exec(field)?.[1];
  const about = at === undefined ? '' : textOf(form, `about-${at}`);
  try {
    await commentOn(request.desk, addressOf(request), {
      key: about === '' ? null : about,
      text: textOf(form, field),
    });
  } catch (error) {
    if (!(error instanceof RoundRefusedError)) throw error;
    return page(request, { said, problems: { [field]: error.explanation }, status: 422 });
  }
  const items = new Map([...(said.items ?? [])].filter(([place]) => String(place) !== at));
  return gone(request, 'comment', { ...said, items, comment: at === undefined ? '' : said.comment });
};

const step = async (request: StaffRequest, name: string, said: Said): Promise<Answer> => {
  const view = await viewSubmission(request.desk, addressOf(request));
  const deed = Object.keys(words.deeds).find((each) => each === name);
  if (deed === undefined) return gone(request, 'save', said);
  // What is not on the page now may have been there a minute ago; the use case says why it is not possible.
  const known = deed as keyof typeof words.deeds;
  try {
    await takeStep(request.desk, addressOf(request), known, said.reason);
  } catch (error) {
    if (!(error instanceof NotReadyError || error instanceof StepRefusedError)) throw error;
    return page(request, {
      said,
      problems:
        error instanceof NotReadyError ? obstacles(error, view) : { [reasonField(view)]: wholeText(error) },
      status: error instanceof NotReadyError ? 422 : 409,
    });
  }
  return gone(request, known, { ...said, reason: '' });
};

const reasonField = (view: SubmissionView): string =>
  deedsOf(view).some(
    (deed) => deed === 'submission.sendBack' || deed === 'submission.return' || deed === 'submission.object',
  )
    ? 'reason'
    : 'main';

const obstacles = ({ obstacles: all }: NotReadyError, { questions }: SubmissionView): Problems => {
  const places = new Map(questions.map(({ question }, at) => [question.key, at]));
  return Object.fromEntries(
    all.map(({ key, what }) => [key === null ? 'main' : fieldName(places.get(key) ?? 0, 'text'), what]),
  );
};

export const submissionHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/rounds/:id/answers/:answerer', answer: show },
  { method: 'get', path: '/rounds/:id/answers/:answerer/remarks', answer: remarks },
  { method: 'get', path: '/rounds/:id/answers/:answerer/presence', answer: presence },
  { method: 'post', path: '/rounds/:id/answers/:answerer', longestForm, answer },
];
