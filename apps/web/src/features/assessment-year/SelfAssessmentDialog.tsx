import { Form, Input } from 'antd';
import { fileSelfAssessment } from '../../api/commands';
import type { AssessmentYear, SelfAssessment } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Props {
  year: AssessmentYear;
  one: SelfAssessment;
  onClose: () => void;
}

interface Filled {
  statement: string;
  /** In the order of the tasks: a key of a task is no path of a form. */
  remarks?: (string | undefined)[];
}

/** 自评: a statement, and a remark on each task that needs one. */
export function SelfAssessmentDialog({ year, one, onClose }: Props) {
  const { t } = useWords();
  const words = t.assessmentYear;
  const [form] = Form.useForm<Filled>();
  const filing = useCommand({
    run: ({ statement, remarks = [] }: Filled) => {
      const said = one.tasks.flatMap(({ key }, nth) => (remarks[nth] ? [[key, remarks[nth]] as const] : []));
      return fileSelfAssessment(year.id, { bodyId: one.bodyId, statement, remarks: Object.fromEntries(said) });
    },
    done: words.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={`${words.acts.fileSelf}：${one.body}`}
      confirm={words.acts.fileSelf}
      confirmTestId="self-assessment-confirm"
      pending={filing.isPending}
      error={filing.error}
      draft={{ of: `self-assessment.${year.id}.${one.bodyId}`, form, command: filing }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="work-note">{words.prefilled}</p>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => filing.mutate(filled)}>
        <Form.Item name="statement" label={words.statement} rules={[{ required: true, message: t.signIn.required }]}>
          <Input.TextArea rows={4} data-testid="self-assessment-statement" />
        </Form.Item>
        {one.tasks.map(({ key, clause, title, outcome }, nth) => (
          <Form.Item
            key={key}
            name={['remarks', nth]}
            label={`${t.app.clause(clause)} ${title}（${words.outcomes[outcome]}）`}
          >
            <Input data-testid="self-assessment-remark" />
          </Form.Item>
        ))}
      </Form>
    </WorkModal>
  );
}
