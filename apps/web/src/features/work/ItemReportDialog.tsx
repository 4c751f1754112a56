import { Form, Input } from 'antd';
import { reportOnItem } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { CaseSummary } from './CaseSummary';
import { EvidenceField } from '../../components/report/EvidenceField';
import { ItemChoice, useItems } from './ItemChoice';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Filled {
  itemId: number;
  text: string;
  evidence: File[];
}

/** The body that carries an item out says what it has done, with evidence. */
export function ItemReportDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  const items = useItems(item, 'report-on-item');
  const reporting = useCommand({
    run: ({ itemId, text, evidence }: Filled) => reportOnItem(itemId, text, evidence),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={t.rectification.reportItemTitle}
      confirm={t.work.confirmReport}
      confirmTestId="item-confirm"
      pending={reporting.isPending}
      error={reporting.error}
      ready={items.length > 0}
      draft={{ of: `item-report.${item.itemId ?? `of.${item.caseId}`}`, form, command: reporting }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <CaseSummary item={item} />
      {items.length > 0 && (
        <Form<Filled>
          form={form}
          layout="vertical"
          initialValues={{ itemId: items[0].id }}
          onFinish={(filled) => reporting.mutate(filled)}
        >
          <ItemChoice items={items} />
          <Form.Item
            name="text"
            label={t.rectification.report}
            rules={[{ required: true, whitespace: true, message: t.work.reportTextRequired }]}
          >
            <Input.TextArea rows={5} data-testid="item-text" />
          </Form.Item>
          <Form.Item
            name="evidence"
            label={t.work.evidence}
            rules={[{ required: true, message: t.rectification.evidenceRequired }]}
          >
            <EvidenceField />
          </Form.Item>
        </Form>
      )}
    </WorkModal>
  );
}
