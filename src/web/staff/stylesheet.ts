import { componentStyles, withDesignTokens } from '#components';
import look from './look/look.css';
import account from './pages/account/account.css';
import comments from './pages/comments/comments.css';
import editor from './pages/editor/editor.css';
import evidence from './pages/evidence/evidence.css';
import externalReview from './pages/external-review/external-review.css';
import findings from './pages/findings/findings.css';
import links from './pages/links/links.css';
import mail from './pages/mail/mail.css';
import passkeys from './pages/passkeys/passkeys.css';
import publication from './pages/publication/publication.css';
import review from './pages/review/review.css';
import rounds from './pages/rounds/rounds.css';
import staff from './staff.css';

/** The style sheet of the staff side. */
export const stylesheet = {
  path: '/staff/assets/staff.css',
  css: withDesignTokens(
    [
      componentStyles,
      staff,
      look,
      findings,
      links,
      review,
      rounds,
      mail,
      evidence,
      editor,
      comments,
      publication,
      passkeys,
      externalReview,
      account,
    ].join('\n'),
  ),
};
