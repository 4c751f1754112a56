import { Panel } from '../../components/Panel';
import type { DoubtView } from '../../api/types';
import { useWords } from '../../i18n/language';

export function Doubts({ doubts }: { doubts: DoubtView[] }) {
  const { t } = useWords();
  return (
    <Panel title={t.clause.doubts}>
      <ul className="clause-list">
        {doubts.map(({ message, quote }, index) => (
          <li key={index}>
            {message}
            <div className="quiet">{quote}</div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
