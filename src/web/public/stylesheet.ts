import { createHash } from 'node:crypto';
import { componentStyles, withDesignTokens } from '#components';
import home from './pages/home/home.css';
import indicator from './pages/indicator/indicator.css';
import node from './pages/node/node.css';
import plan from './pages/plan/plan.css';
import ratings from './pages/ratings/ratings.css';

/** White space and comments out; nothing that needs understanding. */
const compact = (css: string): string =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .trim();

const css = compact(withDesignTokens([componentStyles, home, plan, node, indicator, ratings].join('\n')));
const hash = createHash('sha256').update(css).digest('hex').slice(0, 16);

/** The one style sheet of the public side; its address changes with its content, so it may be kept for ever. */
export const stylesheet = { path: `/assets/public-${hash}.css`, css };
