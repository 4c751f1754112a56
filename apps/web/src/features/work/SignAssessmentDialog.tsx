import { signAssessment } from '../../api/commands';
import { Loaded } from '../../components/Loaded';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { YearScores } from '../assessment/YearScores';
import { useAssessment } from './use-work-subject';
import type { WorkItem } from './work-item';
import { WorkModal } from './WorkModal';

/** Whoever signs a year's scores sees them first. */
export function SignAssessmentDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const { query, assessment } = useAssessment(item);
  const signing = useCommand({ run: () => signAssessment(item.assessmentId ?? 0), done: t.work.done, onDone: onClose });
  return (
    <WorkModal
      title={assessment ? t.work.signAssessmentTitle(assessment.year) : t.work.signAssessment}
      confirm={t.work.signAssessment}
      confirmTestId="sign-assessment-confirm"
      pending={signing.isPending}
      error={signing.error}
      ready={assessment !== undefined}
      onConfirm={() => signing.mutate()}
      onClose={onClose}
    >
      <p className="work-note">{t.work.signAssessmentNote}</p>
      <Loaded query={query}>
        {() => (assessment ? <YearScores scores={assessment.scores} /> : <p>{t.work.gone}</p>)}
      </Loaded>
    </WorkModal>
  );
}
