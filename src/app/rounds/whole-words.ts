import { addresseeName, type StandingPart, unsettledParts, type WholeSoFar } from '#domain';
import { type LocalizedText, partMessages as words } from '#messages';

const nameOf = ({ municipality }: StandingPart): LocalizedText =>
  addresseeName({ kind: 'municipality', code: municipality });

const listed = (texts: readonly LocalizedText[]): LocalizedText => ({
  ja: texts.map(({ ja }) => ja).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});

/** A whole in words: its figure, how much of it is there, and who is missing and why. */
export interface WholeWords {
  /** 「1,234人」; null while there is none. */
  readonly figure: string | null;
  /** 「8市町のうち7市町分の合計」; null where the secretariat gives its own figure. */
  readonly coverage: LocalizedText | null;
  readonly isPartial: boolean;
  /** 「長井市 未確定、南陽市 未回答」; null when nobody is missing. */
  readonly missing: LocalizedText | null;
  /** 「該当なし: 小国町」 */
  readonly excluded: LocalizedText | null;
}

export const wholeWords = ({ rule, parts, whole, text }: WholeSoFar): WholeWords => {
  const out = parts.filter(({ standing }) => standing === 'none');
  const missing = parts.filter(({ standing }) => standing !== 'in' && standing !== 'none');
  const counts = {
    all: parts.length - out.length,
    included: whole?.included.length ?? 0,
    missing: missing.length,
  };
  return {
    figure: text,
    coverage: rule === 'own' ? null : words.coverage(rule, counts),
    isPartial: missing.length > 0,
    missing:
      missing.length === 0
        ? null
        : listed(
            missing.map((part) =>
              words.missingOf(
                nameOf(part).ja,
                words.standings[part.standing === 'in' ? 'none' : part.standing],
              ),
            ),
          ),
    excluded: out.length === 0 ? null : words.excluded(listed(out.map(nameOf)).ja),
  };
};

/** What stands in the note of a whole that a rule has made. */
export const wholeNote = (so: WholeSoFar): string => {
  const { figure, coverage, isPartial, missing, excluded } = wholeWords(so);
  if (coverage === null) return '';
  const partial = isPartial && figure !== null ? ` ${figure}` : '';
  const why = [missing?.ja, excluded?.ja].filter((text) => text !== undefined).join('、');
  return `${coverage.ja}${partial}${why === '' ? '' : `(${why})`}`;
};

/** Who keeps a whole from being made, and why. */
export const unsettledWords = (so: WholeSoFar): string =>
  listed(
    unsettledParts(so).map((part) =>
      words.missingOf(
        nameOf(part).ja,
        words.standings[part.standing === 'unclear' ? 'unclear' : 'unanswered'],
      ),
    ),
  ).ja;
