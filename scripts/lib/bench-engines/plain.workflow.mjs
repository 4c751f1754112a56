import { proxyActivities, sleep } from '@temporalio/workflow';

const { first, second } = proxyActivities({ startToCloseTimeout: '1 minute' });

/** The plainest workflow: an activity, a timer, an activity. `at` is when the timer is due. */
export async function plainWorkflow(at) {
  await first();
  await sleep(Math.max(1, at - Date.now()));
  await second();
}
