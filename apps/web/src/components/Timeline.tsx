import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { EventView } from '../api/types';
import { Happenings } from './Happenings';
import { Panel } from './Panel';
import { useWords } from '../i18n/language';
import './timeline.css';

const AT_FIRST = 30;

/** Steps inside an office, and what follows from something else that stands in the history as well. */
const MINOR: ReadonlySet<string> = new Set([
  'document-drafted',
  'document-rendered',
  'document-reviewed',
  'document-revised',
  'matter-taken-out',
  'moved-with-lead',
  'report-filed',
  'sign-off-called',
  'steps-moved',
]);

/** What happened, the newest first. */
export function Timeline({ events, heading }: { events: EventView[]; heading: string }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const [which, setWhich] = useState<'key' | 'all'>('key');
  const wanted = which === 'all' ? events : events.filter(({ kind }) => !MINOR.has(kind));
  const newestFirst = [...wanted].sort((a, b) => b.on.localeCompare(a.on) || b.id - a.id);
  const shown = all ? newestFirst : newestFirst.slice(0, AT_FIRST);
  return (
    <div className="timeline">
      <Panel
        title={t.clause.timeline}
        extra={
          <Segmented<'key' | 'all'>
            size="small"
            value={which}
            onChange={setWhich}
            options={[
              { value: 'key', label: t.clausePage.key },
              { value: 'all', label: `${t.clausePage.all} ${events.length}` },
            ]}
          />
        }
      >
        {events.length === 0 && <p className="quiet">{t.clause.noEvents}</p>}
        <Happenings events={shown} heading={heading} />
        {shown.length < wanted.length && (
          <Button size="small" onClick={() => setAll(true)}>
            {t.clause.showMore(wanted.length - shown.length)}
          </Button>
        )}
      </Panel>
    </div>
  );
}
