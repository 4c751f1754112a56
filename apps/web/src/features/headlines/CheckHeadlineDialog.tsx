import { Form, Input, Radio } from 'antd';
import { checkHeadline } from '../../api/commands';
import type { Bodies, Headline } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Bodies['HeadlineCheckDto'];

/** A figure that was given is confirmed, or sent back with the reason. */
export function CheckHeadlineDialog({ headline, onClose }: { headline: Headline; onClose: () => void }) {
  const { t } = useWords();
  const words = t.headlines;
  const [form] = Form.useForm<Filled>();
  const returns = Form.useWatch('outcome', form) === 'returned';
  const { last } = headline;
  const checking = useCommand({
    run: (filled: Filled) => checkHeadline(last?.id ?? 0, filled),
    done: words.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={`${words.acts.check}：${headline.indicator}`}
      confirm={t.work.confirm}
      confirmTestId="check-headline-confirm"
      pending={checking.isPending}
      error={checking.error}
      draft={{ of: `headline-check.${last?.id}`, form, command: checking }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="work-note">
        {last?.value}
        {headline.unit} · {last?.basis} · {last?.filedBy}
      </p>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => checking.mutate(filled)}>
        <Form.Item name="outcome" label={words.outcome} rules={required}>
          <Radio.Group>
            {(['confirmed', 'returned'] as const).map((outcome) => (
              <Radio key={outcome} value={outcome} data-testid={`headline-${outcome}`}>
                {words.outcomes[outcome]}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        {returns && (
          <Form.Item name="reason" label={words.reason} rules={required}>
            <Input.TextArea rows={3} />
          </Form.Item>
        )}
      </Form>
    </WorkModal>
  );
}
