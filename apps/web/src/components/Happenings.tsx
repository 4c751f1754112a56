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
  return (
    <div data-testid="event" data-kind={event.kind}>
      <div className="event-head">
        <strong>{t.event(event.kind)}</strong>
        <DateText date={event.on} />
      </div>
      <Who event={event} />
      {event.obligation && <div className="quiet">{shortTitle(event.obligation, heading)}</div>}
      {eventDetails(event.data).map((detail) => (
        <div key={detail} className="quiet">
          {detail}
        </div>
      ))}
    </div>
  );
}

/** Who did it, and the body it is about, which need not be the body of the person. */
function Who({ event: { actor, body } }: { event: EventView }) {
  const { t } = useWords();
  if (!actor) return body && <div>{body}</div>;
  return (
    <div>
      {actor} {body && <span className="quiet">{t.clause.concerns(body)}</span>}
    </div>
  );
}
