import { Select } from 'antd';
import type { PlanListItem } from '../../api/types';
import { useWords } from '../../i18n/language';

interface Props {
  plans: readonly PlanListItem[];
  chosen: number | null;
  onChoose: (planId: number | null) => void;
}

export function PlanChoice({ plans, chosen, onChoose }: Props) {
  const { t } = useWords();
  return (
    <Select
      className="inbox-plan"
      aria-label={t.inbox.plan}
      placeholder={t.inbox.allPlans}
      allowClear
      value={chosen ?? undefined}
      onChange={(planId?: number) => onChoose(planId ?? null)}
      options={plans.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}
