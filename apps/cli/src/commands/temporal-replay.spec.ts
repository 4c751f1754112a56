import { CLAUSE_LOOK } from '@app/workflows';
import { thoseBegun } from './temporal-replay';

const started = (type: string) => ({
  workflowExecutionStartedEventAttributes: { workflowType: { name: type }, originalExecutionRunId: `run of ${type}` },
});

async function* histories(...all: [id: string, events: object[]][]) {
  for (const [workflowId, events] of all) yield { workflowId, history: { events } };
}

it('a clause that rests has no past to go through again: its workflow has to be known, and no more', async () => {
  const signaled = { workflowExecutionSignaledEventAttributes: { signalName: 'wake' } };
  const done = { workflowTaskCompletedEventAttributes: {} };
  const resting: string[][] = [];
  const begun: string[] = [];
  const all = histories(
    ['plan-1/clause-1', [started(CLAUSE_LOOK), signaled]],
    ['plan-1/clause-2', [started('clauseWorkflow'), done]],
    ['plan-1/clause-3', [started('workflowOfTomorrow')]],
  );
  for await (const { workflowId } of thoseBegun(all, (...one) => void resting.push(one))) begun.push(workflowId);
  expect(begun).toEqual(['plan-1/clause-2']);
  expect(resting).toEqual([
    ['plan-1/clause-1', `run of ${CLAUSE_LOOK}`, CLAUSE_LOOK],
    ['plan-1/clause-3', 'run of workflowOfTomorrow', 'workflowOfTomorrow'],
  ]);
});
