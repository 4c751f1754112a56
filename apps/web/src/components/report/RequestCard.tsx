import { Tag } from 'antd';
import type { ChangeRequestView } from '../../api/types';
import { Written } from '../InvolvedOnly';
import { WhyDate } from '../WhyDate';
import { useWords } from '../../i18n/language';
import './report-card.css';

const COLOURS = { pending: 'blue', granted: 'green', refused: 'red', lapsed: 'default' } as const;

/** A request to change the date or to stop the clock, and what became of it. */
export function RequestCard({ request }: { request: ChangeRequestView }) {
  const { t } = useWords();
  const { kind, newDueOn, state, decider } = request;
  return (
    <article className="report-card" data-testid="request-card" data-state={state}>
      <div className="report-head">
        <strong>{newDueOn ? t.request.extensionTo(newDueOn) : t.request.kinds[kind]}</strong>
        {decider && <span>→ {decider}</span>}
        <Tag color={COLOURS[state]}>{t.request.states[state]}</Tag>
        <span className="quiet">{t.report.filed(request.askedBy ?? '', request.body, request.askedOn)}</span>
      </div>
      <Written text={request.reason} />
      {state === 'pending' && (
        <p className="quiet">
          <WhyDate why={request.decideWhy}>{t.request.decideBy(request.decideBy)}</WhyDate>
        </p>
      )}
      {request.decidedBy && request.decidedOn && (
        <p>
          {t.request.decided(request.decidedBy, request.decidedOn)}
          {request.decisionReason && ` · ${t.report.reason}${t.app.colon}${request.decisionReason}`}
        </p>
      )}
    </article>
  );
}
