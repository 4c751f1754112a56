import type { LightCounts } from '../../api/types';
import { LightShape } from '../../components/LightTag';
import { LIGHTS } from '../../components/lights';
import { useWords } from '../../i18n/language';
import './plans.css';

/** The lights of a plan in one line, the worst first. */
export function LightSummary({ lights }: { lights: LightCounts }) {
  const { t } = useWords();
  return (
    <span className="light-summary">
      {LIGHTS.filter((light) => lights[light] > 0).map((light) => (
        <span key={light} title={t.light[light]} aria-label={`${t.light[light]} ${lights[light]}`}>
          <LightShape light={light} /> <span className="number">{lights[light]}</span>
        </span>
      ))}
    </span>
  );
}
