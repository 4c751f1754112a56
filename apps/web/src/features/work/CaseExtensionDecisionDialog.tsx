import { Form } from 'antd';
import { decideCaseExtension } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { CaseSummary } from './CaseSummary';
import { DecisionFields, type Verdict } from './DecisionFields';
import { useCase } from './use-work-subject';
import type { WorkItem } from './work-item';
import { WorkModal } from './WorkModal';

/** 审批整改延期: the county office sees why more time is asked for. */
export function CaseExtensionDecisionDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const words = t.rectification;
  const [form] = Form.useForm<Verdict>();
  const { subject } = useCase(item);
  const deciding = useCommand({
    run: ({ decision, reason }: Verdict) =>
      decideCaseExtension(item.caseId ?? 0, { decision: decision === 'accept' ? 'grant' : 'refuse', reason }),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={words.decideExtensionTitle}
      confirm={t.work.confirm}
      confirmTestId="review-confirm"
      pending={deciding.isPending}
      error={deciding.error}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <CaseSummary item={item} />
      {subject?.extension && (
        <p className="written-text">
          <span className="quiet">{words.extensionReason}: </span>
          {subject.extension.reason}
        </p>
      )}
      <Form<Verdict> form={form} layout="vertical" onFinish={(verdict) => deciding.mutate(verdict)}>
        <DecisionFields
          words={{ accept: words.grant, return: words.refuse, reasonRequired: words.refuseReasonRequired }}
        />
      </Form>
    </WorkModal>
  );
}
