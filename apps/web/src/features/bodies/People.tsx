import type { BodyView } from '../../api/types';
import { Days } from './Days';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';

/** Who held the office and who stood in, with first and last day. */
export function People({ holders, substitutions }: Pick<BodyView, 'holders' | 'substitutions'>) {
  const { t } = useWords();
  return (
    <>
      <Panel title={t.bodies.holders}>
        {holders.length === 0 && <p className="quiet">{t.bodies.noHolders}</p>}
        <ul className="plain-list">
          {holders.map(({ name, post, from, to }) => (
            <li key={`${name}-${from}`} data-testid="holder">
              <Days from={from} to={to} /> <strong>{name}</strong> <span className="quiet">{post}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t.bodies.substitutions}>
        {substitutions.length === 0 && <p className="quiet">{t.bodies.noSubstitutions}</p>}
        <ul className="plain-list">
          {substitutions.map(({ name, post, from, to, reason }) => (
            <li key={`${name}-${from}`} data-testid="substitution">
              <Days from={from} to={to} /> <strong>{name}</strong>{' '}
              <span className="quiet">{[post, reason].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
