import { Form, Input, Select } from 'antd';
import { openOccurrence } from '../../api/commands';
import { useClause } from '../../api/queries';
import { DayField } from '../../components/DayField';
import { Loaded } from '../../components/Loaded';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Fields {
  what: string;
  happensOn: string;
  body?: string;
}

/** What a standing duty waits for has happened: what, when, and where it is owed by one of several, by whom. */
export function OccurrenceDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const query = useClause(item.planId, item.clauseNumber ?? null);
  const demand = query.data?.demands.find(({ id }) => id === item.demandId);
  const opening = useCommand({
    run: (fields: Fields) => openOccurrence(item.demandId!, fields),
    done: ({ dueOn }) => t.demand.opened(dueOn),
    onDone: onClose,
  });
  const required = [{ required: true, whitespace: true, message: t.work.textRequired }];
  return (
    <WorkModal
      title={t.acts['open-occurrence']}
      confirm={t.work.confirm}
      confirmTestId="occurrence-confirm"
      pending={opening.isPending}
      error={opening.error}
      ready={demand !== undefined}
      draft={{ of: `occurrence.${item.demandId}`, form, command: opening }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Loaded query={query}>{() => <p>{demand?.words ?? t.work.gone}</p>}</Loaded>
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => opening.mutate(fields)}>
        <Form.Item name="what" label={t.demand.what} rules={required}>
          <Input maxLength={120} data-testid="occurrence-what" />
        </Form.Item>
        <Form.Item name="happensOn" label={t.demand.happensOn} rules={required}>
          <DayField data-testid="occurrence-date" />
        </Form.Item>
        {demand?.oneOf && (
          <Form.Item name="body" label={t.demand.where} rules={required}>
            <Select data-testid="occurrence-body" options={demand.bodies.map((value) => ({ value, label: value }))} />
          </Form.Item>
        )}
      </Form>
    </WorkModal>
  );
}
