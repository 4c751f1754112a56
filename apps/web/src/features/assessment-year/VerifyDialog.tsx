import { Form, Input, Radio } from 'antd';
import { verifyPoints } from '../../api/commands';
import type { AssessmentYear, Bodies, YearTask } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Pick<Bodies['VerifiedPointsDto'], 'outcome' | 'points' | 'reason'>;

interface Props {
  yearId: number;
  /** Says how much one finding adds or takes off at most, and all of one body. */
  scheme: Pick<AssessmentYear['scheme'], 'pointsPerCheck' | 'pointsPerBody'>;
  task: YearTask;
  onClose: () => void;
}

/** 核验: as reported, or so many points more or less, with the reason. */
export function VerifyDialog({ yearId, scheme, task, onClose }: Props) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  const words = t.assessmentYear;
  const [form] = Form.useForm<Filled>();
  const corrected = Form.useWatch('outcome', form) === 'corrected';
  const { bodyId, obligationId, submittedOn } = task;
  const { pointsPerCheck: most, pointsPerBody } = scheme;
  const verifying = useCommand({
    run: (filled: Filled) => verifyPoints(yearId, { bodyId, obligationId, ...filled }),
    done: words.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={`${words.acts.verify}：${task.body}，${t.app.clause(task.clause)}`}
      confirm={t.work.confirm}
      confirmTestId="verify-confirm"
      pending={verifying.isPending}
      error={verifying.error}
      draft={{ of: `verify-points.${yearId}.${bodyId}.${obligationId}`, form, command: verifying }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="work-note">{task.title}</p>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => verifying.mutate(filled)}>
        <Form.Item name="outcome" label={words.found} rules={required}>
          <Radio.Group>
            {(['confirmed', 'corrected'] as const).map((outcome) => (
              <Radio key={outcome} value={outcome} data-testid={`verify-${outcome}`}>
                {words.verifyOutcome[outcome]}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        {corrected && (
          <Form.Item
            name="points"
            label={words.pointsChange}
            extra={submittedOn === null ? words.onlyDown(most) : words.atMost(most, pointsPerBody)}
            rules={numberRules({ min: -most, max: submittedOn === null ? 0 : most })}
          >
            <NumberField data-testid="verify-points-change" />
          </Form.Item>
        )}
        <Form.Item name="reason" label={words.reason} rules={required}>
          <Input.TextArea rows={3} data-testid="verify-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
