export { LinkChangedMeanwhileError, LinkRefusedError } from './link-errors.ts';
export type { LinkPairView, LinkRow, LinkSide } from './link-pair-view.ts';
export {
  type LinkFilter,
  type LinkList,
  type LinkState,
  listLinks,
  pairOfKey,
  viewLink,
} from './list-links.ts';
export { type SaidLink, setLink } from './set-link.ts';
