import type { ActOn } from '@app/domain/vocabulary';
import { Form, Select } from 'antd';
import type { RectificationItem } from '../../api/types';
import { useWords } from '../../i18n/language';
import { useCase } from '../../components/use-work-subject';
import type { WorkItem } from '../../components/work-item';

/** The items of a case on which this person may do something, the one that was pointed at first. */
export function useItems(item: WorkItem, act: ActOn<'item'>): RectificationItem[] {
  const { subject } = useCase(item);
  const mine = (subject?.items ?? []).filter(({ may }) => may.includes(act));
  return item.itemId ? mine.filter(({ id }) => id === item.itemId) : mine;
}

/** Which of them; nothing to choose where there is one. */
export function ItemChoice({ items }: { items: RectificationItem[] }) {
  const { t } = useWords();
  return (
    <Form.Item name="itemId" label={t.rectification.which} rules={[{ required: true, message: t.signIn.required }]}>
      <Select
        data-testid="item-choice"
        options={items.map(({ id, nth, problem }) => ({
          value: id,
          label: `${t.rectification.nthItem(nth)} ${problem}`,
        }))}
      />
    </Form.Item>
  );
}
