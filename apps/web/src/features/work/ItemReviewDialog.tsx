import { Form } from 'antd';
import { reviewItem } from '../../api/commands';
import { EvidenceList } from '../../components/EvidenceList';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { DecisionFields, type Verdict } from './DecisionFields';
import { ItemChoice, useItems } from './ItemChoice';
import type { WorkItem } from './work-item';
import { WorkModal } from './WorkModal';

type Filled = Verdict & { itemId: number };

/** 谁验收、谁负责: the acceptor sees what was reported and its evidence. */
export function ItemReviewDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const words = t.rectification;
  const [form] = Form.useForm<Filled>();
  const items = useItems(item, 'review');
  const chosen = Form.useWatch<number | undefined>('itemId', form);
  const shown = items.find(({ id }) => id === chosen) ?? items[0];
  const review = useCommand({
    run: ({ itemId, decision, reason }: Filled) => reviewItem(itemId, decision, reason ?? ''),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={words.reviewItemTitle}
      confirm={t.work.confirmReview}
      confirmTestId="review-confirm"
      pending={review.isPending}
      error={review.error}
      ready={shown !== undefined}
      onConfirm={form.submit}
      onClose={onClose}
    >
      {shown && (
        <Form<Filled>
          form={form}
          layout="vertical"
          initialValues={{ itemId: shown.id }}
          onFinish={(filled) => review.mutate(filled)}
        >
          <ItemChoice items={items} />
          <dl className="item-facts">
            <dt>{words.goal}</dt>
            <dd>{shown.goal}</dd>
            <dt>{words.measures}</dt>
            <dd>{shown.measures}</dd>
            <dt>{words.report}</dt>
            <dd>{shown.reportText}</dd>
          </dl>
          <EvidenceList evidence={shown.evidence} />
          <DecisionFields />
        </Form>
      )}
    </WorkModal>
  );
}
