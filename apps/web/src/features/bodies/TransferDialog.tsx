import { Form, Input, Select } from 'antd';
import { transferDuties } from '../../api/commands';
import type { BodyView } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';
import { BodySelect } from './BodySelect';
import { DutySelect } from './DutySelect';
import { owedBy } from './owed-by';

interface Fields {
  planId: number;
  duties?: string[];
  to: number[];
  reason: string;
}

/** 划转职责: what a body owes in one plan is to go to others, by clause or obligation; they take over, or object. */
export function TransferDialog({ body, onClose }: { body: BodyView; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const planId = Form.useWatch('planId', form);
  const required = [{ required: true, message: t.signIn.required }];
  const transferring = useCommand({
    run: ({ planId: plan, duties = [], to, reason }: Fields) => {
      const numbersOf = (what: string) =>
        duties.filter((duty) => duty.startsWith(`${what}:`)).map((duty) => Number(duty.split(':').at(-1)));
      return transferDuties(plan, {
        from: body.id,
        to,
        reason,
        clauses: numbersOf('clause'),
        obligations: numbersOf('obligation'),
      });
    },
    done: t.authority.entered,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={`${t.bodies.transfer} · ${body.name}`}
      confirm={t.work.confirm}
      confirmTestId="transfer-confirm"
      pending={transferring.isPending}
      error={transferring.error}
      draft={{ of: `transfer.${body.id}`, form, command: transferring }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{t.bodies.transferNote}</p>
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => transferring.mutate(fields)}>
        <Form.Item name="planId" label={t.bodies.plan} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={body.work.map(({ planId: value, plan }) => ({ value, label: plan }))}
            onChange={() => form.setFieldValue('duties', [])}
            data-testid="transfer-plan"
          />
        </Form.Item>
        <Form.Item name="duties" label={t.bodies.duties} extra={t.bodies.allDuties}>
          <DutySelect owed={owedBy(body).filter((work) => work.planId === planId)} testId="transfer-duties" />
        </Form.Item>
        <Form.Item name="to" label={t.bodies.heirs} rules={required}>
          <BodySelect testId="transfer-to" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t.bodies.reason}
          rules={[{ required: true, whitespace: true, message: t.work.textRequired }]}
        >
          <Input data-testid="transfer-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
