import { Checkbox, Form, Input } from 'antd';
import { recordFiling } from '../../api/commands';
import { useFulfillable } from '../../api/queries';
import { DayField } from '../../components/DayField';
import { Loaded } from '../../components/Loaded';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { ObligationSummary } from '../../components/ObligationSummary';
import { useObligation } from '../../components/use-work-subject';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Fields {
  authority: string;
  number: string;
  filedOn: string;
  fulfils?: number[];
}

/** Number and date of what was put on record or issued, and which other duties of the body the same record fulfils. */
export function FilingDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const { query, obligation } = useObligation(item);
  const others = useFulfillable(item.obligationId!);
  const recording = useCommand({
    run: (fields: Fields) => recordFiling(item.obligationId!, fields),
    done: ({ fulfilled }) => t.demand.filed(fulfilled),
    onDone: onClose,
  });
  const required = [{ required: true, whitespace: true, message: t.work.textRequired }];
  const offered = (others.data ?? []).map(({ id, clause, title, dueOn, likely }) => ({
    value: id,
    label: `${t.demand.other(clause, dueOn)} ${title}${likely ? ` · ${t.demand.likely}` : ''}`,
  }));
  return (
    <WorkModal
      title={t.acts['record-filing']}
      confirm={t.work.confirm}
      confirmTestId="filing-confirm"
      pending={recording.isPending}
      error={recording.error}
      ready={obligation !== undefined}
      draft={{ of: `filing.${item.obligationId}`, form, command: recording }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Loaded query={query}>
        {(clause) =>
          obligation ? <ObligationSummary clause={clause} obligation={obligation} /> : <p>{t.work.gone}</p>
        }
      </Loaded>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ authority: obligation?.filedWith ?? undefined }}
        onFinish={(fields) => recording.mutate(fields)}
      >
        <Form.Item name="authority" label={t.demand.authority} rules={required}>
          <Input maxLength={80} data-testid="filing-authority" />
        </Form.Item>
        <Form.Item name="number" label={t.demand.number} rules={required}>
          <Input maxLength={80} data-testid="filing-number" />
        </Form.Item>
        <Form.Item name="filedOn" label={t.demand.filedOn} rules={required}>
          <DayField data-testid="filing-date" />
        </Form.Item>
        {offered.length > 0 && (
          <Form.Item name="fulfils" label={t.demand.fulfils}>
            <Checkbox.Group className="demand-list" options={offered} data-testid="filing-fulfils" />
          </Form.Item>
        )}
      </Form>
    </WorkModal>
  );
}
