import type { ReferralView } from '../../api/types';
import { useWords } from '../../i18n/language';

/** What is known of a referral so far, in the order in which it came. */
export function ReferralFacts({ referral }: { referral: ReferralView }) {
  const words = useWords().t.referrals;
  const { leads, organ, decidedBy, decidedOn, decisionReason, handedOverOn, receivedBy, receipt } = referral;
  const { reminders, remindOn, answer, answerNumber, answeredOn, closedBy, closedOn, closingRemark } = referral;
  return (
    <>
      <h3>{words.leads}</h3>
      <ul>
        {leads.map((lead) => (
          <li key={lead} className="written-text">
            {lead}
          </li>
        ))}
      </ul>
      {decidedBy && decidedOn && (
        <p>
          {words.decided(decidedBy, decidedOn)}
          {organ && ` · ${words.organ}：${organ}`}
          {decisionReason && ` · ${decisionReason}`}
        </p>
      )}
      {organ && handedOverOn && (
        <p className="written-text">
          {words.handedOver(organ, handedOverOn, receivedBy ?? '')} · {words.receipt}：{receipt}
        </p>
      )}
      {remindOn && (
        <p className="quiet">
          {words.remindOn}：{remindOn}
          {reminders > 0 && ` · ${words.reminded(reminders)}`}
        </p>
      )}
      {answer && answeredOn && (
        <>
          <h3>{words.answer}</h3>
          <p className="quiet">{words.answered(answerNumber ?? '', answeredOn)}</p>
          <p className="written-text">{answer}</p>
        </>
      )}
      {closedBy && closedOn && (
        <p className="written-text">
          {words.closed(closedBy, closedOn)} · {closingRemark}
        </p>
      )}
    </>
  );
}
