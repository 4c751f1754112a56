import { Form, Input, Radio } from 'antd';
import { decideObjection, objectToAssignment } from '../../api/commands';
import { useClause } from '../../api/queries';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Fields {
  decision?: 'keep' | 'transfer';
  toBody?: string;
  reason: string;
}

/** A body objects to what it was given; or somebody else decides its objection. */
export function AssignmentDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const decision = Form.useWatch<Fields['decision']>('decision', form);
  const deciding = item.kind === 'decide-objection';
  const { data: clause } = useClause(item.planId, item.clauseNumber ?? null);
  const assignment = clause?.assignments.find(({ id, may }) =>
    item.assignmentId ? id === item.assignmentId : may.includes('decide-objection'),
  );
  const acting = useCommand({
    run: ({ reason, decision: chosen = 'keep', toBody }: Fields): Promise<unknown> =>
      deciding
        ? decideObjection(assignment?.id ?? 0, { decision: chosen, toBody, reason })
        : objectToAssignment(assignment?.id ?? 0, reason),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={deciding ? t.assignment.decide : t.assignment.object}
      confirm={t.work.confirm}
      confirmTestId="act-confirm"
      pending={acting.isPending}
      error={acting.error}
      ready={assignment !== undefined}
      draft={{
        of: `${item.kind}.${item.assignmentId ?? item.clauseNumber ?? 0}.${item.planId}`,
        form,
        command: acting,
      }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      {assignment && (
        <div className="work-subject">
          <div>
            <strong>{assignment.body}</strong>
            <div className="quiet">
              {clause?.ordinal}
              {clause?.heading}
            </div>
            {assignment.objection && <p>{t.assignment.objection(assignment.objection)}</p>}
          </div>
        </div>
      )}
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => acting.mutate(fields)}>
        {deciding && (
          <Form.Item name="decision" label={t.work.decision} rules={[{ required: true, message: t.signIn.required }]}>
            <Radio.Group optionType="button" buttonStyle="solid">
              <Radio.Button value="keep">{t.assignment.keep}</Radio.Button>
              <Radio.Button value="transfer">{t.assignment.transfer}</Radio.Button>
            </Radio.Group>
          </Form.Item>
        )}
        {decision === 'transfer' && (
          <Form.Item name="toBody" label={t.assignment.toBody} rules={[{ required: true, message: t.signIn.required }]}>
            <Input data-testid="act-body" />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={t.work.reason}
          rules={[{ required: true, whitespace: true, message: t.work.textRequired }]}
        >
          <Input.TextArea rows={4} data-testid="act-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
