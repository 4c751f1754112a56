import { Form, Input, Radio } from 'antd';
import { decideScoreObjection } from '../../api/commands';
import type { Bodies, ScoreObjection } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Bodies['ScoreObjectionDecisionDto'];

interface Props {
  objection: ScoreObjection;
  /** The item, the task or the score as a whole, in words. */
  about: string;
  onClose: () => void;
}

/** 裁定: upheld with what it adds, or rejected, with the reason. */
export function DecideObjectionDialog({ objection, about, onClose }: Props) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  const words = t.assessmentYear;
  const [form] = Form.useForm<Filled>();
  const upheld = Form.useWatch('outcome', form) === 'upheld';
  const deciding = useCommand({
    run: (filled: Filled) => decideScoreObjection(objection.id, filled),
    done: words.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={`${words.acts.decide}：${objection.body}`}
      confirm={t.work.confirm}
      confirmTestId="objection-decide-confirm"
      pending={deciding.isPending}
      error={deciding.error}
      draft={{ of: `score-objection.${objection.id}`, form, command: deciding }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="work-note" data-testid="objection-about">
        {words.objectedTo(about, objection.present, objection.most)}
        {objection.scoredBy.length > 0 && words.scoredBy(objection.scoredBy)}
      </p>
      <p className="work-note">{objection.text}</p>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => deciding.mutate(filled)}>
        <Form.Item name="outcome" rules={required}>
          <Radio.Group>
            {(['upheld', 'rejected'] as const).map((outcome) => (
              <Radio key={outcome} value={outcome} data-testid={`objection-${outcome}`}>
                {words.states[outcome]}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        {upheld && (
          <Form.Item
            name="points"
            label={words.added}
            extra={words.addsAtMost(objection.most)}
            rules={numberRules({ min: 0, max: objection.most })}
          >
            <NumberField data-testid="objection-points" />
          </Form.Item>
        )}
        <Form.Item name="reason" label={words.decisionReason} rules={required}>
          <Input.TextArea rows={3} data-testid="objection-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
