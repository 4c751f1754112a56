import { Button } from 'antd';
import { useState } from 'react';
import type { EventView } from '../../api/types';
import { Happenings } from '../../components/Happenings';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';

const AT_FIRST = 30;

/** What happened, the newest first. */
export function Timeline({ events, heading }: { events: EventView[]; heading: string }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const newestFirst = [...events].sort((a, b) => b.on.localeCompare(a.on) || b.id - a.id);
  const shown = all ? newestFirst : newestFirst.slice(0, AT_FIRST);
  return (
    <div className="clause-timeline">
      <Panel title={t.clause.timeline} extra={<span className="quiet number">{events.length}</span>}>
        {events.length === 0 && <p className="quiet">{t.clause.noEvents}</p>}
        <Happenings events={shown} heading={heading} />
        {shown.length < events.length && (
          <Button size="small" onClick={() => setAll(true)}>
            {t.clause.showMore(events.length - shown.length)}
          </Button>
        )}
      </Panel>
    </div>
  );
}
