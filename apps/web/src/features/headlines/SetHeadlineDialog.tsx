import { Form, Input } from 'antd';
import { setHeadlineTarget } from '../../api/commands';
import type { Bodies, Headline } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Bodies['HeadlineTargetDto'];

/** The figure that a higher level has set, with title and number of its document. */
export function SetHeadlineDialog({ headline, onClose }: { headline: Headline; onClose: () => void }) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  const words = t.headlines;
  const [form] = Form.useForm<Filled>();
  const setting = useCommand({
    run: (filled: Filled) => setHeadlineTarget(headline.id ?? 0, filled),
    done: words.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={`${words.acts.set}：${headline.indicator}`}
      confirm={t.work.confirm}
      confirmTestId="set-headline-confirm"
      pending={setting.isPending}
      error={setting.error}
      draft={{ of: `headline-target.${headline.id}`, form, command: setting }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="work-note">{headline.text}</p>
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ unit: headline.unit ?? undefined }}
        onFinish={(filled) => setting.mutate(filled)}
      >
        <Form.Item name="value" label={words.target} rules={numberRules({})}>
          <NumberField />
        </Form.Item>
        <Form.Item name="unit" label={words.unit}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="title" label={words.documentTitle} rules={required}>
          <Input />
        </Form.Item>
        <Form.Item name="number" label={words.documentNumber} rules={required}>
          <Input />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
