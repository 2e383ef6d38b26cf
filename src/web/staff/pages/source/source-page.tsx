import type { AskedLeaf, SourceLeaf, SourcePart } from '#app';
import type { Crumb } from '#components';
import type { Place } from '#domain';
import { type Locale, sourceViewMessages as words } from '#messages';
import { markedPart } from '../../addresses.ts';
import { LookView } from '../../look/look-view.tsx';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';

interface SourceProps extends PageSetting {
  readonly name: string;
  /** undefined when the document cannot be shown. */
  readonly source: SourceLeaf | undefined;
  readonly place: Place | null;
  readonly crumbs: readonly Crumb[];
  /** Where to save the document as it is; null while it is not kept yet. */
  readonly download: string | null;
  /** This page with another part of the document. */
  readonly address: (asked: AskedLeaf) => string;
}

/** A document as it is, with the place that somebody came for marked. */
export const sourcePage = (props: SourceProps): StaffPage => {
  const { name, source, place, locale } = props;
  return {
    title: `${name} | ${words.title[locale]}`,
    crumbs: props.crumbs,
    body: (
      <>
        <header class="page-head">
          <h1 {...inJapanese(locale)}>{name}</h1>
          <p class="lead">
            {source === undefined
              ? words.cannotShow[locale]
              : words[place === null ? 'leadPlain' : 'lead'][locale]}
          </p>
        </header>
        {source && <Leaf {...props} source={source} />}
        {props.download !== null && (
          <p class="buttons">
            <a href={props.download} download>
              {words.download[locale]}
            </a>
          </p>
        )}
      </>
    ),
  };
};

/** Sheets and pages that are listed; of more, only the neighbours are. */
const mostListed = 40;

const Leaf = ({ source: { leaf, parts }, ...props }: SourceProps & { readonly source: SourceLeaf }) => {
  const { locale, place, address } = props;
  const isMarked = marks(leaf);
  const around = parts
    .map((part, index) => ({ part, index }))
    .filter(({ index }) => parts.length <= mostListed || Math.abs(index - leaf.part) <= mostListed / 4);
  return (
    <>
      {parts.length > 1 && (
        <nav aria-label={words.parts[locale]}>
          <ul class="source-parts">
            {around.map(({ part, index }) => (
              <li>
                <a href={address({ part: index })} aria-current={index === leaf.part ? 'page' : undefined}>
                  {partText(part, locale)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {place !== null && !isMarked && (
        <p class="notice">
          {words.elsewhere[locale]} <a href={address({})}>{words.backToPlace[locale]}</a>
        </p>
      )}
      <LookView look={leaf.look} locale={locale} markId={markedPart} />
      <Neighbours {...props} source={{ leaf, parts, file: { name: props.name } }} />
    </>
  );
};

const Neighbours = ({
  source: { leaf, parts },
  locale,
  address,
}: SourceProps & { readonly source: SourceLeaf }) => {
  const { part, from, to, last, size } = leaf;
  const isPage = leaf.look.kind === 'page';
  const previous = isPage ? part > 0 : from > 1;
  const next = isPage ? part < parts.length - 1 : to < last;
  const here = isPage ? words.pageOf(part + 1, parts.length) : words.range(from, to, last);
  if (!previous && !next) return null;
  return (
    <nav class="pager" aria-label={here[locale]}>
      {previous && (
        <a rel="prev" href={address(isPage ? { part: part - 1 } : { part, from: Math.max(1, from - size) })}>
          {words.previous[locale]}
        </a>
      )}
      <span>{here[locale]}</span>
      {next && (
        <a rel="next" href={address(isPage ? { part: part + 1 } : { part, from: to + 1 })}>
          {words.next[locale]}
        </a>
      )}
    </nav>
  );
};

const marks = ({ look }: SourceLeaf['leaf']): boolean => {
  switch (look.kind) {
    case 'lines':
      return look.lines.some(({ marked }) => marked !== '');
    case 'sheet':
      return look.rows.some(({ cells }) => cells.some(({ marked }) => marked));
    case 'page':
      return look.marked !== null;
  }
};

const partText = (part: SourcePart, locale: Locale): string => {
  switch (part.kind) {
    case 'lines':
      return words.lines[locale];
    case 'sheet':
      return `${part.name}${part.hidden ? ` ${words.hiddenSheet[locale]}` : ''}`;
    case 'page':
      return words.page(part.page)[locale];
  }
};
