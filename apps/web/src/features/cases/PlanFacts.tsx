import { Tag } from 'antd';
import type { CaseView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { WhyDate } from '../../components/WhyDate';
import { useWords } from '../../i18n/language';

const COLOURS = { awaited: 'orange', filed: 'blue', returned: 'red', agreed: 'green' } as const;

/** 整改方案: whether it was filed and agreed, and how many of its items are accepted. */
export function PlanFacts({ subject: { plan, items } }: { subject: CaseView }) {
  const { t } = useWords();
  const words = t.rectification;
  if (!plan) return null;
  const accepted = items.filter(({ state }) => state === 'accepted').length;
  return (
    <>
      <p className="case-dates" data-testid="rectification-plan" data-state={plan.state}>
        <span>
          <span className="quiet">{words.plan}</span>{' '}
          <Tag color={COLOURS[plan.state]}>{words.planStates[plan.state]}</Tag>
        </span>
        <span>
          <span className="quiet">{words.dueOn}</span>{' '}
          <WhyDate why={plan.dueWhy}>
            <DateText date={plan.dueOn} />
          </WhyDate>
        </span>
        {plan.filedBy && plan.filedOn && <span>{words.filed(plan.filedBy, plan.filedOn)}</span>}
        {plan.reviewedBy && plan.reviewedOn && <span>{words.reviewed(plan.reviewedBy, plan.reviewedOn)}</span>}
        {items.length > 0 && <span className="number">{words.counted(accepted, items.length)}</span>}
      </p>
      {plan.reviewReason && (
        <p className="written-text">
          <span className="quiet">
            {words.reason}
            {t.app.colon}
          </span>
          {plan.reviewReason}
        </p>
      )}
    </>
  );
}
