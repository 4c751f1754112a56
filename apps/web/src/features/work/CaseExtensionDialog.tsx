import { Form, Input } from 'antd';
import { requestCaseExtension } from '../../api/commands';
import type { Bodies } from '../../api/types';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { CaseSummary } from './CaseSummary';
import { useCase } from '../../components/use-work-subject';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Bodies['CaseExtensionDto'];

/** 申请整改延期: the later limit and why. */
export function CaseExtensionDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const words = t.rectification;
  const [form] = Form.useForm<Filled>();
  const { subject } = useCase(item);
  const asking = useCommand({
    run: (filled: Filled) => requestCaseExtension(item.caseId ?? 0, filled),
    done: t.work.done,
    onDone: onClose,
  });
  const required = [{ required: true, whitespace: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={words.askExtensionTitle}
      confirm={t.work.confirm}
      confirmTestId="case-extension-confirm"
      pending={asking.isPending}
      error={asking.error}
      ready={subject !== undefined}
      draft={{ of: `case-extension.${item.caseId}`, form, command: asking }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <CaseSummary item={item} />
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => asking.mutate(filled)}>
        <Form.Item name="newLimitOn" label={words.newLimitOn} rules={required}>
          <DayField min={subject?.limitOn ?? undefined} data-testid="case-extension-day" />
        </Form.Item>
        <Form.Item name="reason" label={words.extensionReason} rules={required}>
          <Input.TextArea rows={4} data-testid="case-extension-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
