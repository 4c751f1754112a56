import { proxyActivities, sleep } from '@temporalio/workflow';

const { first, second } = proxyActivities({ startToCloseTimeout: '1 minute' });

/** The plainest workflow: one ordinary activity, one timer, one ordinary activity. `at` is when the timer is due. */
export async function plainWorkflow(at) {
  await first();
  await sleep(at === null ? 1 : Math.max(1, at - Date.now()));
  await second();
}
