import { Form } from 'antd';
import { decideClosing } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { CaseSummary } from './CaseSummary';
import { DecisionFields, type Verdict } from '../../components/dialog/DecisionFields';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

/** The county office lifts what is no longer demanded, or says why it goes on. */
export function CaseClosingDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Verdict>();
  const deciding = useCommand({
    run: ({ decision, reason }: Verdict) =>
      decideClosing(item.caseId ?? 0, { decision: decision === 'accept' ? 'close' : 'go-on', reason: reason ?? '' }),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={t.work.decideClosingTitle}
      confirm={t.work.confirmClosing}
      confirmTestId="closing-confirm"
      pending={deciding.isPending}
      error={deciding.error}
      draft={{ of: `close-case.${item.caseId}`, form, command: deciding }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <CaseSummary item={item} />
      <Form<Verdict> form={form} layout="vertical" onFinish={(verdict) => deciding.mutate(verdict)}>
        <DecisionFields
          words={{ accept: t.work.lift, return: t.work.goOn, reasonRequired: t.work.goOnReasonRequired }}
        />
      </Form>
    </WorkModal>
  );
}
