import { Form, Select } from 'antd';
import { verifyCommitment } from '../../api/commands';
import { useWords } from '../../i18n/language';
import type { Verdict } from '../../components/dialog/DecisionFields';
import { useCase } from '../../components/use-work-subject';
import { VerdictModal } from '../../components/dialog/VerdictModal';
import type { WorkItem } from '../../components/work-item';

type Filled = Verdict & { commitmentId: number };

/** 核查承诺: one point of an interview, with what the body says it has done about it. */
export function CommitmentReviewDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const words = t.rectification;
  const [form] = Form.useForm<Filled>();
  const { subject } = useCase(item);
  const waiting = (subject?.commitments ?? []).filter(({ may }) => may.includes('verify-commitment'));
  const first = waiting.find(({ id }) => id === item.itemId) ?? waiting[0];
  const chosen = Form.useWatch<number | undefined>('commitmentId', form);
  const shown = waiting.find(({ id }) => id === chosen) ?? first;
  return (
    <VerdictModal<Filled>
      title={words.verify}
      draft={`verify.${item.itemId ?? `of.${item.caseId}`}`}
      form={form}
      initialValues={{ commitmentId: first?.id }}
      ready={shown !== undefined}
      words={{ accept: words.kept, return: words.notKept, reasonRequired: words.notKeptReasonRequired }}
      run={({ commitmentId, decision, reason }) => verifyCommitment(commitmentId, decision, reason ?? '')}
      onClose={onClose}
    >
      <Form.Item name="commitmentId" label={words.commitments}>
        <Select
          options={waiting.map(({ id, nth, text }) => ({ value: id, label: `${words.nthCommitment(nth)} ${text}` }))}
        />
      </Form.Item>
      <p className="written-text">
        <span className="quiet">
          {t.cases.reportText}
          {t.app.colon}
        </span>
        {shown?.reportText}
      </p>
    </VerdictModal>
  );
}
