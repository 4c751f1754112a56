import { Form, Input } from 'antd';
import { fileHeadline } from '../../api/commands';
import type { Bodies, Headline } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Bodies['HeadlineValueDto'];

/** The figure, with what it was taken from; of a change also that of the base year. */
export function FileHeadlineDialog({ headline, onClose }: { headline: Headline; onClose: () => void }) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  const words = t.headlines;
  const [form] = Form.useForm<Filled>();
  const filing = useCommand({
    run: (filled: Filled) => fileHeadline(headline.id ?? 0, filled),
    done: words.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={`${words.acts.file}：${headline.indicator}`}
      confirm={t.work.confirm}
      confirmTestId="file-headline-confirm"
      pending={filing.isPending}
      error={filing.error}
      draft={{ of: `headline-value.${headline.id}`, form, command: filing }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="work-note">{headline.text}</p>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => filing.mutate(filled)}>
        <Form.Item
          name="value"
          label={`${words.value}${headline.unit ? `（${headline.unit}）` : ''}`}
          rules={numberRules({})}
        >
          <NumberField data-testid="headline-value" />
        </Form.Item>
        {headline.operator === 'change' && (
          <Form.Item name="baseValue" label={words.baseValue} rules={numberRules({})}>
            <NumberField />
          </Form.Item>
        )}
        <Form.Item name="basis" label={words.basis} rules={required}>
          <Input.TextArea rows={3} data-testid="headline-basis" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
