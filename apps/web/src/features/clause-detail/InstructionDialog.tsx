import { Form, Input, Select } from 'antd';
import { recordInstruction } from '../../api/commands';
import { useFindingBodies } from '../../api/queries';
import type { ClauseView } from '../../api/types';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Fields {
  leader: string;
  text: string;
  body: string;
  dueOn: string;
}

/** 批示: who wrote what on this matter, and which body carries it out until when. */
export function InstructionDialog({ clause, onClose }: { clause: ClauseView; onClose: () => void }) {
  const { t } = useWords();
  const words = t.instruction;
  const [form] = Form.useForm<Fields>();
  const bodies = useFindingBodies(clause.planId).data ?? [];
  const recording = useCommand({
    run: (fields: Fields) => recordInstruction(clause.id, fields),
    done: ({ dueOn }) => words.done(dueOn),
    onDone: onClose,
  });
  const required = [{ required: true, whitespace: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={words.title}
      confirm={words.confirm}
      confirmTestId="instruction-confirm"
      pending={recording.isPending}
      error={recording.error}
      draft={{ of: `instruction.${clause.id}`, form, command: recording }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{words.note}</p>
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => recording.mutate(fields)}>
        <Form.Item name="leader" label={words.leader} rules={required}>
          <Input maxLength={100} data-testid="instruction-leader" />
        </Form.Item>
        <Form.Item name="text" label={words.text} rules={required}>
          <Input.TextArea rows={4} maxLength={500} showCount data-testid="instruction-text" />
        </Form.Item>
        <Form.Item name="body" label={words.body} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={bodies.map(({ name }) => ({ value: name, label: name }))}
            data-testid="instruction-body"
          />
        </Form.Item>
        <Form.Item name="dueOn" label={words.dueOn} rules={required}>
          <DayField min={clause.today} data-testid="instruction-date" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
