import { Form, Input, Select } from 'antd';
import { assignHeadline } from '../../api/commands';
import { useDirectory } from '../../api/queries';
import type { Bodies, Headline } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Pick<Bodies['HeadlineAssignmentDto'], 'owner' | 'checker' | 'source' | 'dataBy'>;

/** Who gives a headline figure, who checks it, from where and by when. */
export function AssignHeadlineDialog({
  planId,
  headline,
  onClose,
}: {
  planId: number;
  headline: Headline;
  onClose: () => void;
}) {
  const { t } = useWords();
  const words = t.headlines;
  const [form] = Form.useForm<Filled>();
  const bodies = useDirectory(null, 'real').data?.bodies.map(({ name }) => ({ value: name, label: name }));
  const { year, indicator, text } = headline;
  const assigning = useCommand({
    run: ({ dataBy, ...filled }: Filled) =>
      assignHeadline(planId, { year, indicator, text, ...filled, dataBy: dataBy?.trim() || null }),
    done: words.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={`${words.acts.assign}：${indicator}`}
      confirm={t.work.confirm}
      confirmTestId="assign-headline-confirm"
      pending={assigning.isPending}
      error={assigning.error}
      draft={{ of: `headline-of.${planId}.${year}.${indicator}.${text}`, form, command: assigning }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="work-note">{text}</p>
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{
          owner: headline.owner ?? undefined,
          checker: headline.checker ?? undefined,
          source: headline.source ?? undefined,
          dataBy: headline.dataBy ?? undefined,
        }}
        onFinish={(filled) => assigning.mutate(filled)}
      >
        {(['owner', 'checker'] as const).map((name) => (
          <Form.Item key={name} name={name} label={words[name]} rules={required}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={bodies} data-testid={`headline-${name}`} />
          </Form.Item>
        ))}
        <Form.Item name="source" label={words.source} rules={required}>
          <Input data-testid="headline-source" />
        </Form.Item>
        <Form.Item name="dataBy" label={words.dataDay}>
          <Input placeholder={`${year + 1}-01-31`} />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
