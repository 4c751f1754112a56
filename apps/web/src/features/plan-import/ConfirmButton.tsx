import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { confirmPlan } from '../../api/commands';
import type { PlanView } from '../../api/types';
import { problemText } from '../../components/problem-text';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';

/** Starts the plan, after asking once. Whoever may not confirm sees no button. */
export function ConfirmButton({ plan, clauses }: { plan: PlanView; clauses: number }) {
  const { t, language } = useWords();
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const confirming = useCommand({
    run: () => confirmPlan(plan.id),
    done: t.source.confirmed,
    onDone: () => void navigate(`/plans/${plan.id}`),
  });
  if (!plan.may.includes('confirm')) return null;
  const ask = () =>
    modal.confirm({
      title: t.source.confirmQuestion(clauses),
      okText: t.source.confirm,
      cancelText: t.app.cancel,
      onOk: () =>
        confirming.mutateAsync().catch((error: unknown) => {
          message.error(problemText(error, language, t));
        }),
    });
  return (
    <Button
      type="primary"
      onClick={ask}
      loading={confirming.isPending}
      disabled={clauses === 0}
      data-testid="confirm-plan"
    >
      {t.source.confirm}
    </Button>
  );
}
