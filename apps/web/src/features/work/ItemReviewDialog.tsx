import { Form } from 'antd';
import { reviewItem } from '../../api/commands';
import { EvidenceList } from '../../components/EvidenceList';
import { useWords } from '../../i18n/language';
import type { Verdict } from '../../components/dialog/DecisionFields';
import { ItemChoice, useItems } from './ItemChoice';
import { VerdictModal } from '../../components/dialog/VerdictModal';
import type { WorkItem } from '../../components/work-item';

type Filled = Verdict & { itemId: number };

/** 谁验收、谁负责: the acceptor sees what was reported and its evidence. */
export function ItemReviewDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const words = useWords().t.rectification;
  const [form] = Form.useForm<Filled>();
  const items = useItems(item, 'review-item');
  const chosen = Form.useWatch<number | undefined>('itemId', form);
  const shown = items.find(({ id }) => id === chosen) ?? items[0];
  return (
    <VerdictModal<Filled>
      title={words.reviewItemTitle}
      draft={`review-item.${item.itemId ?? `of.${item.caseId}`}`}
      form={form}
      initialValues={{ itemId: shown?.id }}
      ready={shown !== undefined}
      run={({ itemId, decision, reason }) => reviewItem(itemId, decision, reason ?? '')}
      onClose={onClose}
    >
      <ItemChoice items={items} />
      <dl className="item-facts">
        <dt>{words.goal}</dt>
        <dd>{shown?.goal}</dd>
        <dt>{words.measures}</dt>
        <dd>{shown?.measures}</dd>
        <dt>{words.report}</dt>
        <dd>{shown?.reportText}</dd>
      </dl>
      <EvidenceList evidence={shown?.evidence ?? []} />
    </VerdictModal>
  );
}
