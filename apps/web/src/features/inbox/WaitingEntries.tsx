import { useAuthorityEntries } from '../../api/queries';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { Entries } from '../bodies/Entries';
import '../bodies/bodies.css';

/** What waits for this person to confirm or refuse it; nothing where nothing does. */
export function WaitingEntries() {
  const { t } = useWords();
  const entries = (useAuthorityEntries().data ?? []).filter(({ may }) => may.includes('confirm'));
  if (entries.length === 0) return null;
  return (
    <Panel title={t.authority.waiting} extra={<span className="number quiet">{entries.length}</span>}>
      <p className="quiet">{t.authority.note}</p>
      <Entries entries={entries} />
    </Panel>
  );
}
