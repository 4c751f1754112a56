import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useBoard } from '../../api/queries';
import type { ClauseView } from '../../api/types';
import { ProgressLine } from '../../components/ProgressLine';
import { PageTitle } from '../../components/PageTitle';
import { PrintButton } from '../../components/PrintButton';
import { useWords } from '../../i18n/language';

const InstructionDialog = lazy(async () => ({ default: (await import('./InstructionDialog')).InstructionDialog }));

/** The clause's name and light, and the way to its neighbours. */
export function ClauseHead({ clause }: { clause: ClauseView }) {
  const { t } = useWords();
  const { planId, number } = clause;
  const [instructing, setInstructing] = useState(false);
  const last = useBoard(planId).data?.rows.length ?? 0;
  const to = (n: number) => `/plans/${planId}/clauses/${n}`;
  return (
    <>
      <div className="clause-path">
        <Link to={`/plans/${planId}`} className="screen-only">
          {t.clause.back}
        </Link>
        {clause.section && <span className="quiet">{clause.section}</span>}
        <span className="clause-neighbours screen-only">
          {number > 1 && <Link to={to(number - 1)}>{t.clause.previous}</Link>}
          {number < last && <Link to={to(number + 1)}>{t.clause.next}</Link>}
        </span>
      </div>
      <PageTitle
        aside={<ProgressLine progress={clause.progress} words />}
        actions={
          <>
            {clause.may.includes('record-instruction') && (
              <Button onClick={() => setInstructing(true)} data-testid="record-instruction">
                {t.instruction.record}
              </Button>
            )}
            <PrintButton />
          </>
        }
      >
        {clause.ordinal}
        {clause.heading}
      </PageTitle>
      {instructing && (
        <Suspense fallback={null}>
          <InstructionDialog clause={clause} onClose={() => setInstructing(false)} />
        </Suspense>
      )}
    </>
  );
}
