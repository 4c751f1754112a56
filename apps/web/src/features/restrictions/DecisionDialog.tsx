import { Form, Input, Select } from 'antd';
import { recordAuthorityDecision } from '../../api/commands';
import type { Bodies } from '../../api/types';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

export type Outcome = Bodies['AuthorityDecisionDto']['outcome'];
type Filled = Omit<Bodies['AuthorityDecisionDto'], 'outcome'>;

interface Props {
  restrictionId: number;
  outcome: Outcome;
  onClose: () => void;
}

/** 登记有权机关的决定, as its document says. */
export function DecisionDialog({ restrictionId, outcome, onClose }: Props) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  const words = t.restrictions;
  const [form] = Form.useForm<Filled>();
  const recording = useCommand({
    run: (filled: Filled) => recordAuthorityDecision(restrictionId, { ...filled, outcome }),
    done: t.work.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={words.acts[outcome]}
      confirm={t.work.confirm}
      confirmTestId="restriction-decision-confirm"
      pending={recording.isPending}
      error={recording.error}
      draft={{ of: `restriction-${outcome}.${restrictionId}`, form, command: recording }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ level: 'province' }}
        onFinish={(filled) => recording.mutate(filled)}
      >
        <Form.Item name="authority" label={words.authority} rules={required}>
          <Input maxLength={100} data-testid="decision-authority" />
        </Form.Item>
        <Form.Item name="level" label={words.level} rules={required}>
          <Select
            options={(['state', 'province', 'city', 'county'] as const).map((value) => ({
              value,
              label: words.levels[value],
            }))}
          />
        </Form.Item>
        <Form.Item name="documentNumber" label={words.documentNumber} rules={required}>
          <Input maxLength={100} data-testid="decision-number" />
        </Form.Item>
        <Form.Item name="decidedOn" label={words.decidedOn} rules={required}>
          <DayField data-testid="decision-day" />
        </Form.Item>
        {(outcome === 'restrict' || outcome === 'extend') && (
          <Form.Item name="months" label={words.months} rules={numberRules({ min: 1, max: 12, whole: true })}>
            <NumberField data-testid="decision-months" />
          </Form.Item>
        )}
      </Form>
    </WorkModal>
  );
}
