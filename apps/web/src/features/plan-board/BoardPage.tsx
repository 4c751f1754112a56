import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { keys, useBoard } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { Board } from './Board';
import './board.css';

export function BoardPage() {
  const planId = Number(useParams().planId);
  const queries = useQueryClient();
  const board = useBoard(planId);
  const plan = board.data?.plan;

  // The bar above shows the plan's date; it must be the date of the rows below it.
  useEffect(() => {
    if (plan) queries.setQueryData(keys.plan(plan.id), plan);
  }, [plan, queries]);

  return (
    <Loaded query={board}>
      {(shown) =>
        shown.plan.state === 'imported' ? (
          <Navigate to={`/plans/${planId}/source`} replace />
        ) : (
          <Board rows={shown.rows} plan={shown.plan} progress={shown.progress} />
        )
      }
    </Loaded>
  );
}
