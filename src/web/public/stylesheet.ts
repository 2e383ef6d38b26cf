import { componentStyles, withDesignTokens } from '#components';
import { hashedAsset } from './hashed-asset.ts';
import compare from './pages/compare/compare.css';
import corrections from './pages/corrections/corrections.css';
import externalReview from './pages/external-review/external-review.css';
import gathered from './pages/gathered.css';
import goal from './pages/goal/goal-words.css';
import home from './pages/home/home.css';
import indicator from './pages/indicator/indicator.css';
import node from './pages/node/node.css';
import plan from './pages/plan/plan.css';
import ratings from './pages/ratings/ratings.css';
import search from './pages/search/search.css';
import share from './pages/share/share.css';
import versions from './pages/versions/versions.css';

/** White space and comments out; nothing that needs understanding. */
const compact = (css: string): string =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .trim();

const css = compact(
  withDesignTokens(
    [
      componentStyles,
      home,
      gathered,
      goal,
      plan,
      node,
      indicator,
      ratings,
      search,
      share,
      corrections,
      externalReview,
      versions,
      compare,
    ].join('\n'),
  ),
);
/** The one style sheet of the public side. */
export const stylesheet = hashedAsset('public', 'css', css);
