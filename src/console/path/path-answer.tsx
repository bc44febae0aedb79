import { IdentifierLink } from '../elements/identifier-link.js';
import { counted, whole } from '../format/number.js';
import type { PathPlace } from './account-of-ring.js';
import { cutNotes } from './cut-notes.js';
import type { LinkPaths } from './path-query.js';
import { PathSteps } from './path-steps.js';

/** The paths between two accounts, and what was not looked at. */
export function PathAnswer({ paths: answer, ...place }: PathPlace & { readonly paths: LinkPaths }) {
  const { sentence, paths, popularShared, popularSharedCount, degreeBound } = answer;
  return (
    <div className="panel-part" aria-live="polite">
      <p className="sentence">{sentence}</p>
      {paths.map((path) => (
        <PathSteps
          key={path.steps.map(({ to }) => to.accountId).join(' ')}
          {...place}
          path={path}
          told={sentence}
        />
      ))}
      {popularSharedCount > 0 && (
        <section className="panel-part" aria-label="Popular values that both showed">
          <h3>{counted(popularSharedCount, 'popular value')} that both showed</h3>
          <p className="muted">
            More than {whole(degreeBound)} accounts showed {popularSharedCount === 1 ? 'it' : 'each'}, which
            says little of two.
          </p>
          <ul className="holders">
            {popularShared.map(({ kind, value, degree }) => (
              <li key={`${kind} ${value}`}>
                <IdentifierLink kind={kind} value={value} />{' '}
                <span className="muted">{counted(degree, 'account')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {cutNotes(answer).map((note) => (
        <p key={note} className="list-note">
          {note}
        </p>
      ))}
    </div>
  );
}
