import { OnceInAWhile, troubleIn } from './workflow-trouble';

const runId = '01a229d0-51ef-7691-b9bc-781609c73dd2';

describe('troubleIn', () => {
  it('finds the workflow whose code throws', () => {
    const error = new TypeError("cannot read 'x' of undefined");
    const meta = { workflowId: 'plan-2/clause-5', runId, error };
    expect(troubleIn({ message: 'Workflow failed', meta } as never)).toMatchObject({
      runId,
      workflowId: 'plan-2/clause-5',
      what: expect.stringContaining("cannot read 'x' of undefined") as string,
    });
  });

  it('says first what was thrown, though the stack begins with the place in the bundle', () => {
    const error = new TypeError('no input');
    error.stack = `/srv/dist/workflows.js:6627\n  throw this.workflowTaskError;\n  ^\nTypeError: no input\n    at clause`;
    const { what } = troubleIn({ message: 'Workflow failed', meta: { runId, error } } as never)!;
    expect(what.split('\n')[0]).toBe('TypeError: no input');
    expect(what).toContain('at clause');
  });

  it('finds a history that no longer fits, of which only the run is known', () => {
    const failure = `Failure { failure: Some(Failure { message: "[TMPRL1100] Nondeterminism error: No command scheduled for event HistoryEvent(id: 10, TimerStarted)", source: "" }) }`;
    expect(troubleIn({ message: 'Failing workflow task', meta: { runId, failure } } as never)).toEqual({
      runId,
      workflowId: null,
      what: '[TMPRL1100] Nondeterminism error: No command scheduled for event HistoryEvent(id: 10, TimerStarted)',
    });
  });

  it.each([
    { message: 'No activities registered, not polling for activity tasks', meta: { taskQueue: 'duban' } },
    { message: 'Task took longer than expected', meta: { runId } },
    { message: 'Failing workflow task', meta: {} },
  ])('passes over $message', (entry) => expect(troubleIn(entry as never)).toBeNull());
});

it('says the same thing once in a while, and each thing for itself', () => {
  const said = new OnceInAWhile(1_000);
  expect([0, 1, 999, 1_000, 1_001].map((at) => said.passes('a', at))).toEqual([true, false, false, true, false]);
  expect(said.passes('b', 1_001)).toBe(true);
});
