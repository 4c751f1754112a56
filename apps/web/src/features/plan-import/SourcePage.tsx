import { Alert } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { usePlan, usePlanDoubts, usePlanSource } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { ConfirmButton } from './ConfirmButton';
import { scrollToDoubt } from './DoubtList';
import { scrollToMark } from './MarkedText';
import { doubtMarkId } from './plan-marks';
import { PlanReading } from './PlanReading';
import './source.css';

/** The text of a plan with what was read from it; before the start also the place to settle its doubts and confirm it. */
export function SourcePage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const plan = usePlan(planId).data;
  const source = usePlanSource(planId);
  const doubts = usePlanDoubts(planId);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const [tab, setTab] = useState('doubts');
  const show = (markId: string) => {
    setPointedAt(markId);
    scrollToMark(markId);
  };
  return (
    <Loaded query={source}>
      {({ text, parsed }) => (
        <Loaded query={doubts}>
          {(settled) => (
            <>
              <PageTitle
                aside={t.source.counts(parsed.clauses.length, settled.doubts.length)}
                actions={
                  plan?.state === 'imported' && (
                    <ConfirmButton
                      plan={plan}
                      clauses={parsed.clauses.length}
                      doubts={settled}
                      onShow={(number) => {
                        setTab('doubts');
                        show(doubtMarkId(number));
                        requestAnimationFrame(() => scrollToDoubt(number));
                      }}
                    />
                  )
                }
              >
                {plan?.state === 'imported' ? t.source.title : t.source.readTitle}
              </PageTitle>
              {plan?.state === 'imported' && plan.issuedOn === null && (
                <Alert type="error" showIcon title={t.source.cannotStart} data-testid="plan-without-date" />
              )}
              {plan?.state === 'imported' && plan.amendsId !== null && (
                <Alert
                  type="info"
                  showIcon
                  title={t.amend.sameName}
                  action={<Link to={`/plans/${planId}/difference`}>{t.amend.compare}</Link>}
                  data-testid="amends"
                />
              )}
              <PlanReading
                planId={planId}
                text={text}
                parsed={parsed}
                doubts={settled.doubts}
                maySettle={plan?.may.includes('settle-doubts') ?? false}
                mayCorrect={plan?.may.includes('correct-reading') ?? false}
                tab={tab}
                onTab={setTab}
                pointedAt={pointedAt}
                onShow={show}
                onPoint={setPointedAt}
              />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
