import { Timeline } from 'antd';
import type { EventView } from '../api/types';
import { useWords } from '../i18n/language';
import { DateText } from './DateText';
import { eventColour, eventDetails } from './event-words';
import { shortTitle } from './short-title';

interface Props {
  events: readonly EventView[];
  /** Of the clause they belong to: what a task repeats of it is not shown again. */
  heading?: string;
}

/** What happened, in the order given: what, when, who, and what was written about it. */
export function Happenings({ events, heading = '' }: Props) {
  return (
    <Timeline
      items={events.map((event) => ({
        key: event.id,
        color: eventColour(event.kind),
        content: <Happening event={event} heading={heading} />,
      }))}
    />
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
