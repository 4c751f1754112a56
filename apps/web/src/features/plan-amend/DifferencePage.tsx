import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { amendPlan } from '../../api/commands';
import { useDifference } from '../../api/queries';
import type { ChangeDecision } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { problemText } from '../../components/problem-text';
import { useSaying } from '../../components/saying';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { ChangeItem } from './ChangeItem';
import './amend.css';

/** A later version beside the running plan: each change is applied or left by decision, then all are taken over at once. */
export function DifferencePage() {
  const { t, language } = useWords();
  const saying = useSaying();
  const navigate = useNavigate();
  const versionId = Number(useParams().planId);
  const difference = useDifference(versionId);
  const [decisions, setDecisions] = useState<Record<string, ChangeDecision>>({});
  const amending = useCommand({
    run: () =>
      amendPlan(
        versionId,
        Object.entries(decisions).map(([change, decision]) => ({ change, decision })),
      ),
    done: t.amend.done,
    onDone: ({ planId }) => void navigate(`/plans/${planId}`),
  });
  return (
    <Loaded query={difference}>
      {({ planId, title, clauses, may }) => {
        const open = clauses.filter(({ key }) => !decisions[key]).length;
        const mayAmend = may.includes('amend-plan');
        const decideAll = (decision: ChangeDecision) =>
          setDecisions(Object.fromEntries(clauses.map(({ key }) => [key, decisions[key] ?? decision])));
        return (
          <>
            <PageTitle
              aside={<Link to={`/plans/${planId}`}>{t.amend.beside(title)}</Link>}
              actions={
                mayAmend && (
                  <>
                    <span className={open > 0 ? 'due-late' : 'quiet'} data-testid="changes-left">
                      {t.amend.left(open)}
                    </span>
                    {open > 0 && (
                      <Button onClick={() => decideAll('apply')} data-testid="apply-all">
                        {t.amend.applyRest}
                      </Button>
                    )}
                    <Button
                      type="primary"
                      disabled={open > 0}
                      loading={amending.isPending}
                      onClick={() =>
                        amending.mutate(undefined, {
                          onError: (error) => saying.error(problemText(error, language, t)),
                        })
                      }
                      data-testid="amend-plan"
                    >
                      {t.amend.take}
                    </Button>
                  </>
                )
              }
            >
              {t.amend.title}
            </PageTitle>
            {clauses.length === 0 && <p>{t.amend.nothing}</p>}
            <ul className="change-list">
              {clauses.map((change) => (
                <ChangeItem
                  key={change.key}
                  change={change}
                  decision={decisions[change.key] ?? null}
                  onDecide={mayAmend ? (decision) => setDecisions({ ...decisions, [change.key]: decision }) : undefined}
                />
              ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}
