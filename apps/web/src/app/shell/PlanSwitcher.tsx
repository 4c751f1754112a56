import { DownOutlined } from '@ant-design/icons';
import { useLocation, useNavigate } from 'react-router';
import { usePlans } from '../../api/queries';
import type { PlanListItem } from '../../api/types';
import { Menu, type MenuGroup } from '../../components/floating/Menu';
import { useWords } from '../../i18n/language';
import { running, worldOf } from '../../components/world';
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
  // A rehearsal has the title of the plan it rehearses; the mark stands in front, where no narrow screen cuts it off.
  const nameOf = (plan: PlanListItem) => (worldOf(plan) === 'sandbox' ? t.shell.rehearsed(plan.title) : plan.title);
  const name = chosen ? nameOf(chosen) : t.shell.choosePlan;
  const go = (id: number) => {
    const plan = plans.find((one) => one.id === id);
    void navigate(plan?.state === 'imported' ? `/plans/${id}/source` : samePageOf(pathname, id));
  };
  const group = (key: string, title: string, list: readonly PlanListItem[]): MenuGroup => ({
    key,
    title,
    items: list.map((plan) => ({
      key: String(plan.id),
      label: nameOf(plan),
      chosen: plan.id === planId,
      run: () => go(plan.id),
    })),
  });
  const groups = [
    group('real', t.shell.realPlans, running(plans, 'real')),
    group(
      'imported',
      t.shell.imported,
      plans.filter(({ state }) => state === 'imported'),
    ),
    { ...group('sandbox', t.shell.sandboxPlans, running(plans, 'sandbox')), className: 'plan-switcher-sandbox' },
  ];
  return (
    <Menu groups={groups}>
      {(opener) => (
        <button
          type="button"
          className={chosen && worldOf(chosen) === 'sandbox' ? 'plan-switcher is-sandbox' : 'plan-switcher'}
          title={name}
          data-testid="plan-switcher"
          {...opener}
        >
          <span className="visually-hidden">
            {t.shell.switchPlan}
            {t.app.colon}
          </span>
          <span className="plan-switcher-name">{name}</span>
          <DownOutlined aria-hidden />
        </button>
      )}
    </Menu>
  );
}
