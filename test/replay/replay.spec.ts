import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { workflowBundle } from '@app/temporal';

interface History {
  events: { eventId: string; eventType: string; [attributes: string]: unknown }[];
}

const DRAWER = join(__dirname, 'histories');

function drawer(): [name: string, history: History][] {
  return readdirSync(DRAWER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: kind }) =>
      readdirSync(join(DRAWER, kind)).map((file): [string, History] => [
        `${kind}/${file}`,
        JSON.parse(gunzipSync(readFileSync(join(DRAWER, kind, file))).toString('utf8')),
      ]),
    );
}

/** What runs today was begun by the code of its day: every recorded history must still lead where it led. */
describe('the drawer of histories', () => {
  let bundle: Awaited<ReturnType<typeof workflowBundle>>;

  beforeAll(async () => {
    Runtime.install({
      shutdownSignals: [],
      logger: new DefaultLogger('ERROR'),
      telemetryOptions: { logging: { filter: 'OFF' } },
    });
    bundle = await workflowBundle();
  });

  const replay = (history: History) =>
    Worker.runReplayHistory({ workflowBundle: bundle, replayName: 'drawer' }, history, history.events[0].eventId);

  it('holds every kind of workflow', () => {
    const kinds = [
      'assessment',
      'clause',
      'document',
      'interview',
      'plan',
      'reconsideration',
      'rectification',
      'referral',
      'rehearsal',
      'restriction',
      'warning',
    ];
    expect([...new Set(drawer().map(([name]) => name.split('/')[0]))].sort()).toEqual(kinds);
  });

  it.each(drawer())('%s replays', async (_name, history) => {
    await expect(replay(history)).resolves.toBeUndefined();
  });

  it('a history that was broken does not', async () => {
    const [, history] = drawer().find(([name]) => name.startsWith('document/'))!;
    const broken = structuredClone(history);
    const activity = broken.events.find(({ eventType }) => eventType === 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED')!;
    const attributes = activity.activityTaskScheduledEventAttributes as { activityType: { name: string } };
    attributes.activityType.name = 'someOtherActivity';
    await expect(replay(broken)).rejects.toThrow(/TMPRL1100|[Nn]ondeterminism/);
  });
});
