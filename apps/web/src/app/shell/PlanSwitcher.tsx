import { DownOutlined } from '@ant-design/icons';
import { Dropdown, type MenuProps } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { usePlans } from '../../api/queries';
import type { PlanListItem } from '../../api/types';
import { useWords } from '../../i18n/language';
import { running, worldOf } from '../world';
import { useCurrentPlanId } from './current-plan';
import { samePageOf } from './places';

/** Which plan one looks at, and the way to the same page of another; rehearsals stand apart, in a frame. */
export function PlanSwitcher() {
  const { t } = useWords();
  const plans = usePlans().data ?? [];
  const planId = useCurrentPlanId();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const chosen = plans.find(({ id }) => id === planId);
  if (plans.length === 0) return <span className="plan-switcher-space" />;
  const go = (id: number) => {
    const plan = plans.find((one) => one.id === id);
    void navigate(plan?.state === 'imported' ? `/plans/${id}/source` : samePageOf(pathname, id));
  };
  const entry = ({ id, title }: PlanListItem) => ({ key: String(id), label: title });
  const group = (key: string, label: string, list: readonly PlanListItem[]) =>
    list.length === 0 ? [] : [{ key, type: 'group' as const, label, children: list.map(entry) }];
  const items: MenuProps['items'] = [
    ...group('real', t.shell.realPlans, running(plans, 'real')),
    ...group(
      'imported',
      t.shell.imported,
      plans.filter(({ state }) => state === 'imported'),
    ),
    ...group('sandbox', t.shell.sandboxPlans, running(plans, 'sandbox')).map((one) => ({
      ...one,
      className: 'plan-switcher-sandbox',
    })),
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectedKeys: planId === null ? [] : [String(planId)], onClick: ({ key }) => go(Number(key)) }}
    >
      <button
        type="button"
        className={chosen && worldOf(chosen) === 'sandbox' ? 'plan-switcher is-sandbox' : 'plan-switcher'}
        aria-haspopup="menu"
        title={chosen?.title ?? t.shell.choosePlan}
        data-testid="plan-switcher"
      >
        <span className="visually-hidden">{t.shell.switchPlan}: </span>
        <span className="plan-switcher-name">{chosen?.title ?? t.shell.choosePlan}</span>
        <DownOutlined aria-hidden />
      </button>
    </Dropdown>
  );
}
