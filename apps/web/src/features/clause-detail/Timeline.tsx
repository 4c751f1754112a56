import { Button, Timeline as AntdTimeline } from 'antd';
import { useState } from 'react';
import type { EventView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { Panel } from '../../components/Panel';
import { shortTitle } from '../../components/short-title';
import { useWords } from '../../i18n/language';
import { eventColour, eventDetails } from './event-words';

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
        <AntdTimeline
          items={shown.map((event) => ({
            key: event.id,
            color: eventColour(event.kind),
            content: <Happening event={event} heading={heading} />,
          }))}
        />
        {shown.length < events.length && (
          <Button size="small" onClick={() => setAll(true)}>
            {t.clause.showMore(events.length - shown.length)}
          </Button>
        )}
      </Panel>
    </div>
  );
}

function Happening({ event, heading }: { event: EventView; heading: string }) {
  const { t } = useWords();
  const who = [event.body, event.actor].filter(Boolean).join(' ');
  return (
    <div data-testid="event" data-kind={event.kind}>
      <div className="event-head">
        <strong>{t.events[event.kind] ?? event.kind}</strong>
        <DateText date={event.on} />
      </div>
      {who && <div>{who}</div>}
      {event.obligation && <div className="quiet">{shortTitle(event.obligation, heading)}</div>}
      {eventDetails(event.data).map((detail) => (
        <div key={detail} className="quiet">
          {detail}
        </div>
      ))}
    </div>
  );
}
