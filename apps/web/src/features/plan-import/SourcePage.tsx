import { useParams } from 'react-router';
import { usePlan, usePlanSource } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { ConfirmButton } from './ConfirmButton';
import { PlanReading } from './PlanReading';
import { allDoubts } from './plan-marks';
import './source.css';

/** The text of a plan with what was read from it; before the start also the place to confirm it. */
export function SourcePage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const plan = usePlan(planId).data;
  const source = usePlanSource(planId);
  return (
    <Loaded query={source}>
      {({ text, parsed }) => (
        <>
          <PageTitle
            aside={t.source.counts(parsed.clauses.length, allDoubts(parsed).length)}
            actions={plan?.state === 'imported' && <ConfirmButton plan={plan} clauses={parsed.clauses.length} />}
          >
            {plan?.state === 'imported' ? t.source.title : t.source.readTitle}
          </PageTitle>
          <PlanReading text={text} parsed={parsed} />
        </>
      )}
    </Loaded>
  );
}
