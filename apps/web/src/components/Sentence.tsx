import type { ClauseView } from '../api/types';
import { markTerms } from './mark-terms';
import './sentence.css';

/** What the plan says, with the bodies it names and the dates it sets marked. */
export function Sentence({ clause }: { clause: ClauseView }) {
  const bodies = clause.roles.filter(({ openList }) => !openList).map(({ written }) => written);
  const dates = clause.obligations.flatMap(({ sourcePhrase }) => sourcePhrase ?? []);
  return (
    <p className="written-text clause-sentence">
      {markTerms(clause.text, { body: bodies, date: dates }).map(({ text, as }, place) =>
        as === null ? (
          text
        ) : (
          <span key={place} className={`clause-${as}`}>
            {text}
          </span>
        ),
      )}
    </p>
  );
}
