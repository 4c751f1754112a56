import { Panel } from '../../components/Panel';
import type { TargetView } from '../../api/types';
import { useWords } from '../../i18n/language';

const SIGNS: Record<string, string> = { '>=': '≥', '<=': '≤', '~': '≈', '=': '=', change: 'Δ' };

export function Targets({ targets }: { targets: TargetView[] }) {
  const { t } = useWords();
  return (
    <Panel title={t.clause.targets}>
      <ul className="clause-list">
        {targets.map(({ text, indicator, operator, value, unit }, index) => (
          <li key={index}>
            <strong>{indicator}</strong>{' '}
            {value === null ? t.clause.targetOpen : `${SIGNS[operator] ?? operator} ${value}${unit ?? ''}`}
            <div className="quiet">{text}</div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
