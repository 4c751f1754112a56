import { Checkbox, Form, Input, Select } from 'antd';
import { closeReferral, decideReferral, handOverReferral, recordOrgansAnswer } from '../../api/commands';
import type { Bodies, ReferralView } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

export const REFERRAL_ACTS = ['approve', 'decline', 'hand-over', 'answer', 'close'] as const;
export type ReferralAct = (typeof REFERRAL_ACTS)[number];

/** What the fields of all acts give; each act shows its own. */
type Filled = Omit<Bodies['ReferralDecisionDto'], 'decision'> &
  Bodies['HandoverDto'] &
  Bodies['OrgansAnswerDto'] &
  Bodies['ReferralClosureDto'];
type FieldName = keyof Filled;

const FIELDS: Record<
  ReferralAct,
  { name: FieldName; kind: 'organ' | 'day' | 'line' | 'text' | 'yes'; optional?: boolean }[]
> = {
  approve: [
    { name: 'organ', kind: 'organ' },
    { name: 'reason', kind: 'text', optional: true },
  ],
  decline: [{ name: 'reason', kind: 'text' }],
  'hand-over': [
    { name: 'handedOverOn', kind: 'day' },
    { name: 'receivedBy', kind: 'line' },
    { name: 'receipt', kind: 'text' },
  ],
  answer: [
    { name: 'documentNumber', kind: 'line' },
    { name: 'answeredOn', kind: 'day' },
    { name: 'answer', kind: 'text' },
    { name: 'falsified', kind: 'yes', optional: true },
  ],
  close: [{ name: 'remark', kind: 'text' }],
};

const RUN: Record<ReferralAct, (id: number, filled: Filled) => Promise<unknown>> = {
  approve: (id, { organ, reason }) => decideReferral(id, { decision: 'refer', organ, reason }),
  decline: (id, { reason }) => decideReferral(id, { decision: 'not-refer', reason }),
  'hand-over': handOverReferral,
  answer: recordOrgansAnswer,
  close: closeReferral,
};

interface Props {
  act: ReferralAct;
  referral: ReferralView;
  organs: string[];
  onClose: () => void;
}

/** One step of a referral, with what it takes. */
export function ReferralDialog({ act, referral, organs, onClose }: Props) {
  const { t } = useWords();
  const words = t.referrals;
  const [form] = Form.useForm<Filled>();
  const doing = useCommand({
    run: (filled: Filled) => RUN[act](referral.id, filled),
    done: t.work.done,
    onDone: onClose,
  });
  const label = (name: FieldName) => (name === 'answer' ? words.answerText : words[name]);
  const choices = organs.filter((name) => name !== referral.body).map((value) => ({ value, label: value }));
  return (
    <WorkModal
      title={`${words.acts[act]}：${referral.body}`}
      confirm={t.work.confirm}
      confirmTestId="referral-confirm"
      pending={doing.isPending}
      error={doing.error}
      draft={{ of: `referral-${act}.${referral.id}`, form, command: doing }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{words.notes[act]}</p>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => doing.mutate(filled)}>
        {FIELDS[act].map(({ name, kind, optional }) => (
          <Form.Item
            key={name}
            name={name}
            label={kind === 'yes' ? undefined : label(name)}
            valuePropName={kind === 'yes' ? 'checked' : 'value'}
            rules={optional ? [] : [{ required: true, message: t.signIn.required }]}
          >
            {kind === 'yes' ? (
              <Checkbox data-testid={`referral-${name}`}>{label(name)}</Checkbox>
            ) : kind === 'organ' ? (
              <Select options={choices} data-testid="referral-organ" />
            ) : kind === 'text' ? (
              <Input.TextArea rows={3} data-testid={`referral-${name}`} />
            ) : (
              <Input type={kind === 'day' ? 'date' : 'text'} maxLength={100} data-testid={`referral-${name}`} />
            )}
          </Form.Item>
        ))}
      </Form>
    </WorkModal>
  );
}
