import type { ClauseView, ObligationView } from '../api/types';
import { Bodies } from './Bodies';
import { DueText } from './DueText';
import { WhyDate } from './WhyDate';
import { LightTag } from './LightTag';
import './dialog/dialog.css';

/** What a report is about, so that nobody files it under the wrong thing. */
export function ObligationSummary({ clause, obligation }: { clause: ClauseView; obligation: ObligationView }) {
  return (
    <div className="work-subject">
      <div>
        <strong>{obligation.title}</strong>
        <div className="quiet">
          {clause.ordinal}
          {clause.heading}
        </div>
        <div className="quiet">
          <Bodies names={obligation.owners} />
        </div>
      </div>
      <div className="work-subject-due">
        <LightTag light={obligation.light} />
        <WhyDate why={obligation.why}>
          <DueText date={obligation.dueOn} today={clause.today} soft={obligation.hardness === 'soft'} />
        </WhyDate>
      </div>
    </div>
  );
}
