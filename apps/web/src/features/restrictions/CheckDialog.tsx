import { Form, Input, Radio } from 'antd';
import { checkRestriction } from '../../api/commands';
import type { Bodies } from '../../api/types';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Bodies['RestrictionCheckDto'];

/** 期满现场核查: what was found; it says what to ask the authority for, and lifts nothing. */
export function CheckDialog({ restrictionId, onClose }: { restrictionId: number; onClose: () => void }) {
  const { t } = useWords();
  const words = t.restrictions;
  const [form] = Form.useForm<Filled>();
  const recording = useCommand({
    run: (filled: Filled) => checkRestriction(restrictionId, filled),
    done: t.work.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={words.acts.check}
      confirm={t.work.confirm}
      confirmTestId="restriction-check-confirm"
      pending={recording.isPending}
      error={recording.error}
      draft={{ of: `restriction-check.${restrictionId}`, form, command: recording }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => recording.mutate(filled)}>
        <Form.Item name="checkedOn" label={words.checkedOn} rules={required}>
          <DayField data-testid="restriction-check-day" />
        </Form.Item>
        <Form.Item name="findings" label={words.findings} rules={required}>
          <Input.TextArea rows={4} data-testid="restriction-check-findings" />
        </Form.Item>
        <Form.Item name="allDone" label={words.allDone} rules={required}>
          <Radio.Group>
            <Radio value={true}>{words.yes}</Radio>
            <Radio value={false}>{words.no}</Radio>
          </Radio.Group>
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
