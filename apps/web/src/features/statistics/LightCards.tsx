import { Link } from 'react-router';
import type { LightCounts } from '../../api/types';
import { LightTag } from '../../components/LightTag';
import { LIGHTS } from '../../components/lights';
import { useWords } from '../../i18n/language';

interface Props {
  planId: number;
  lights: LightCounts;
  change: LightCounts | null;
}

/** Each light with how many matters show it, and how that changed; a card leads to these matters. */
export function LightCards({ planId, lights, change }: Props) {
  const { t } = useWords();
  return (
    <ul className="plain-list light-cards" aria-label={t.statistics.lights}>
      {LIGHTS.map((light) => (
        <li key={light}>
          <Link to={`/plans/${planId}?light=${light}`} className={`light-card light-card-${light}`}>
            <LightTag light={light} />
            <strong className="number">{lights[light]}</strong>
            <span className="quiet">{change && t.statistics.change(change[light])}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
