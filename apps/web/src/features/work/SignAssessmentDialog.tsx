import { Form, Input } from 'antd';
import { signAssessment } from '../../api/commands';
import { Loaded } from '../../components/Loaded';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { useAssessmentYear } from '../../api/queries';
import { MissingInputs, missingIn } from '../assessment-year/MissingInputs';
import { YearScores } from '../assessment-year/YearScores';
import { League } from '../assessment-year/League';
import { Objections } from '../assessment-year/Objections';
import { useAssessment } from '../../components/use-work-subject';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Filled {
  missingReason?: string;
}

/** Whoever signs a year's scores sees them first, and says why where something of them could not be judged. */
export function SignAssessmentDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  const { query, assessment } = useAssessment(item);
  const signing = useCommand({
    run: ({ missingReason = null }: { missingReason?: string | null }) =>
      signAssessment(item.assessmentId ?? 0, { missingReason }),
    done: t.work.done,
    onDone: onClose,
  });
  const missing = missingIn(assessment?.scores ?? []);
  return (
    <WorkModal
      title={assessment ? t.work.signAssessmentTitle(assessment.year) : t.work.signAssessment}
      confirm={t.work.signAssessment}
      confirmTestId="sign-assessment-confirm"
      pending={signing.isPending}
      error={signing.error}
      ready={assessment !== undefined}
      draft={{ of: `sign-assessment.${item.assessmentId}`, form, command: signing }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="work-note">{t.work.signAssessmentNote}</p>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => signing.mutate(filled)}>
        {assessment?.stage === null && <MissingInputs rows={assessment.scores} />}
        {missing > 0 && (
          <Form.Item
            name="missingReason"
            label={t.scores.missingReason}
            rules={[{ required: true, message: t.signIn.required }]}
          >
            <Input.TextArea rows={2} data-testid="missing-reason" />
          </Form.Item>
        )}
      </Form>
      <Loaded query={query}>
        {() => {
          if (!assessment) return <p>{t.work.gone}</p>;
          if (assessment.stage === null) return <YearScores scores={assessment.scores} />;
          return <AsPresented planId={item.planId} yearId={assessment.id} />;
        }}
      </Loaded>
    </WorkModal>
  );
}

/** A year of an announced scheme as it was presented: its groups with places and what moved, and the objections with what became of them. */
function AsPresented({ planId, yearId }: { planId: number; yearId: number }) {
  const query = useAssessmentYear(planId, yearId);
  return (
    <Loaded query={query}>
      {(year) => (
        <>
          <League year={year} />
          {year.objections.length > 0 && <Objections year={year} />}
        </>
      )}
    </Loaded>
  );
}
