import { Form, Input } from 'antd';
import { askForReconsideration } from '../../api/commands';
import type { AskableConclusion, Bodies } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Bodies['ReconsiderationDto'];

/** 申请复核, with the reason, and with the word that nothing stops meanwhile. */
export function AskDialog({ conclusion, onClose }: { conclusion: AskableConclusion; onClose: () => void }) {
  const { t } = useWords();
  const words = t.reconsiderations;
  const [form] = Form.useForm<Filled>();
  const asking = useCommand({
    run: (filled: Filled) => askForReconsideration(conclusion, filled),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={`${words.ask}：${conclusion.title}`}
      confirm={t.work.confirm}
      confirmTestId="reconsideration-ask-confirm"
      pending={asking.isPending}
      error={asking.error}
      draft={{ of: `reconsider-${conclusion.about}.${conclusion.id}`, form, command: asking }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{words.running}</p>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => asking.mutate(filled)}>
        <Form.Item name="reason" label={words.reason} rules={[{ required: true, message: t.signIn.required }]}>
          <Input.TextArea rows={5} data-testid="reconsideration-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
