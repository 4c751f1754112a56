import { Form, Input, Radio } from 'antd';
import { decideWorkList } from '../../api/commands';
import type { Bodies, WorkList } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Bodies['WorkListDecisionDto'];

/** 确定清单, or sent back with a reason; before the days to object are over it can only be sent back. */
export function DecideListDialog({ list, ripe, onClose }: { list: WorkList; ripe: boolean; onClose: () => void }) {
  const { t } = useWords();
  const words = t.workLists;
  const [form] = Form.useForm<Filled>();
  const returns = Form.useWatch('outcome', form) === 'returned';
  const deciding = useCommand({
    run: (filled: Filled) => decideWorkList(list.id, filled),
    done: ({ papers }) => (papers > 0 ? words.papers(papers) : words.done),
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={words.title(list.year)}
      confirm={t.work.confirm}
      confirmTestId="decide-list-confirm"
      pending={deciding.isPending}
      error={deciding.error}
      draft={{ of: `work-list.${list.id}`, form, command: deciding }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="work-note">{ripe ? words.decideNote : words.notRipe}</p>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => deciding.mutate(filled)}>
        <Form.Item name="outcome" label={words.outcome} rules={required}>
          <Radio.Group>
            {(['decided', 'returned'] as const).map((outcome) => (
              <Radio
                key={outcome}
                value={outcome}
                disabled={outcome === 'decided' && !ripe}
                data-testid={`list-${outcome}`}
              >
                {words.outcomes[outcome]}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        {returns && (
          <Form.Item name="reason" label={words.reason} rules={required}>
            <Input.TextArea rows={3} data-testid="list-reason" />
          </Form.Item>
        )}
      </Form>
    </WorkModal>
  );
}
