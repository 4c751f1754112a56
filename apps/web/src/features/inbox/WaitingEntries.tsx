import { lazy, Suspense } from 'react';
import { useAuthorityEntries } from '../../api/queries';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';

/** Nobody waits for the dialogs of these on a day without one. */
const Entries = lazy(async () => ({ default: (await import('../bodies/Entries')).Entries }));

/** What waits for this person to confirm or refuse it; nothing where nothing does. */
export function WaitingEntries() {
  const { t } = useWords();
  const entries = (useAuthorityEntries().data ?? []).filter(({ may }) => may.includes('confirm'));
  if (entries.length === 0) return null;
  return (
    <Panel title={t.authority.waiting} extra={<span className="number quiet">{entries.length}</span>}>
      <p className="quiet">{t.authority.note}</p>
      <Suspense fallback={null}>
        <Entries entries={entries} />
      </Suspense>
    </Panel>
  );
}
