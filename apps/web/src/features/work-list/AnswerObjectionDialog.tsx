import { Form, Input, Radio } from 'antd';
import { answerWorkListObjection } from '../../api/commands';
import type { WorkListObjection } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

const CHANGES = ['strike', 'weight', 'reject'] as const;

interface Filled {
  change: (typeof CHANGES)[number];
  weight?: number;
  answer: string;
}

/** 答复异议: struck off, weighed anew, or rejected, with the reason. */
export function AnswerObjectionDialog({ objection, onClose }: { objection: WorkListObjection; onClose: () => void }) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  const words = t.workLists;
  const [form] = Form.useForm<Filled>();
  const weighs = Form.useWatch('change', form) === 'weight';
  const answering = useCommand({
    run: ({ change, weight, answer }: Filled) =>
      answerWorkListObjection(objection.id, {
        outcome: change === 'reject' ? 'rejected' : 'upheld',
        weight: change === 'weight' ? weight : null,
        answer,
      }),
    done: words.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={`${words.acts.answer}：${objection.body}`}
      confirm={t.work.confirm}
      confirmTestId="answer-objection-confirm"
      pending={answering.isPending}
      error={answering.error}
      draft={{ of: `work-list-objection.${objection.id}`, form, command: answering }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="work-note">
        {objection.title}：{objection.text}
      </p>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => answering.mutate(filled)}>
        <Form.Item name="change" label={words.change} rules={required}>
          <Radio.Group>
            {CHANGES.map((change) => (
              <Radio key={change} value={change} data-testid={`answer-${change}`}>
                {words.changes[change]}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        {weighs && (
          <Form.Item name="weight" label={words.newWeight} rules={numberRules({ min: 1, max: 100, whole: true })}>
            <NumberField data-testid="answer-new-weight" />
          </Form.Item>
        )}
        <Form.Item name="answer" label={words.answer} rules={required}>
          <Input.TextArea rows={3} data-testid="answer-text" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
