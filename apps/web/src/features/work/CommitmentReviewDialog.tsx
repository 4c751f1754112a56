import { Form, Select } from 'antd';
import { verifyCommitment } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { DecisionFields, type Verdict } from './DecisionFields';
import { useCase } from './use-work-subject';
import type { WorkItem } from './work-item';
import { WorkModal } from './WorkModal';

type Filled = Verdict & { commitmentId: number };

/** 核查承诺: one point of an interview, with what the body says it has done about it. */
export function CommitmentReviewDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const words = t.rectification;
  const [form] = Form.useForm<Filled>();
  const { subject } = useCase(item);
  const waiting = (subject?.commitments ?? []).filter(({ may }) => may.includes('verify'));
  const first = waiting.find(({ id }) => id === item.itemId) ?? waiting[0];
  const chosen = Form.useWatch<number | undefined>('commitmentId', form);
  const shown = waiting.find(({ id }) => id === chosen) ?? first;
  const verifying = useCommand({
    run: ({ commitmentId, decision, reason }: Filled) => verifyCommitment(commitmentId, decision, reason ?? ''),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={words.verify}
      confirm={t.work.confirmReview}
      confirmTestId="review-confirm"
      pending={verifying.isPending}
      error={verifying.error}
      ready={shown !== undefined}
      onConfirm={form.submit}
      onClose={onClose}
    >
      {shown && (
        <Form<Filled>
          form={form}
          layout="vertical"
          initialValues={{ commitmentId: first.id }}
          onFinish={(filled) => verifying.mutate(filled)}
        >
          <Form.Item name="commitmentId" label={words.commitments}>
            <Select
              options={waiting.map(({ id, nth, text }) => ({
                value: id,
                label: `${words.nthCommitment(nth)} ${text}`,
              }))}
            />
          </Form.Item>
          <p className="written-text">
            <span className="quiet">{t.cases.reportText}: </span>
            {shown.reportText}
          </p>
          <DecisionFields
            words={{ accept: words.kept, return: words.notKept, reasonRequired: words.notKeptReasonRequired }}
          />
        </Form>
      )}
    </WorkModal>
  );
}
