import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { bundleCode, traceSinks, workflowBundle } from '@app/temporal';
import { TRACE_HEADER, type WakeTrace } from '@app/workflows';
import { byLength, itInFull } from '../setup/length';
import { quietRuntime } from '../setup/temporal-runtime';

interface History {
  events: { eventId: string; eventType: string; eventTime: string; [attributes: string]: unknown }[];
}

const DRAWER = join(__dirname, 'histories');

type Named = [name: string, history: History];

function readDrawer(): Named[] {
  return readdirSync(DRAWER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: kind }) =>
      readdirSync(join(DRAWER, kind)).map((file): Named => [
        `${kind}/${file}`,
        JSON.parse(gunzipSync(readFileSync(join(DRAWER, kind, file))).toString('utf8')),
      ]),
    );
}

const drawer = readDrawer();

/** More events than this tell the same again and again. */
const LONG_TALE = 1_000;

/** The short form leaves out a long history where the drawer has a shorter one of the same kind by the same version. */
const withoutRepeats = (): Named[] =>
  drawer.filter(([name, { events }]) => {
    const isSame = ([other]: Named) => other.split('-')[0] === name.split('-')[0];
    const shorter = drawer.some((other) => isSame(other) && other[1].events.length < events.length);
    return events.length <= LONG_TALE || !shorter;
  });

/**
 * Of each kind the shortest history in which somebody was woken, or else the shortest: the short form replays only these with
 * traces, and none by a bundle of code that knows nothing of traces.
 */
function oneOfEachKind(): Named[] {
  const wakes = ({ events }: History) => events.some((event) => 'workflowExecutionSignaledEventAttributes' in event);
  const chosen = new Map<string, Named>();
  for (const one of drawer) {
    const [kind] = one[0].split('/');
    const before = chosen.get(kind);
    const better =
      !before || (wakes(one[1]) === wakes(before[1]) ? one[1].events.length < before[1].events.length : wakes(one[1]));
    if (better) chosen.set(kind, one);
  }
  return [...chosen.values()];
}

/** What runs today was begun by the code of its day: every recorded history must still lead where it led. */
describe('the drawer of histories', () => {
  const recorded = byLength({ short: withoutRepeats, long: () => drawer })();
  const twice = byLength({ short: oneOfEachKind, long: () => drawer })();
  /** By the name of the history: where it did not lead where it had led. */
  const astray = new Map<string, Error | undefined>();

  /** One after the other in one worker: its code is loaded once. */
  async function replay(histories: Named[], code?: WorkflowBundleOption): Promise<void> {
    const named = histories.map(([workflowId, history]) => ({ workflowId, history }));
    const options = { workflowBundle: code ?? (await workflowBundle()), sinks: traceSinks, replayName: 'drawer' };
    for await (const { workflowId, error } of Worker.runReplayHistories(options, named)) astray.set(workflowId, error);
  }

  beforeAll(async () => {
    quietRuntime();
    await replay(recorded);
    await replay(twice.map(([name, history]) => [`${name}, traced`, traced(history)]));
  });

  it('holds every kind of workflow', () => {
    const kinds = [
      'assessment',
      'assessmentCycle',
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
    expect([...new Set(drawer.map(([name]) => name.split('/')[0]))].sort()).toEqual(kinds);
  });

  it.each(recorded.map(([name]) => name))('%s replays', (name) => {
    expect([name, astray.has(name), astray.get(name)]).toEqual([name, true, undefined]);
  });

  const isReplayed = (how: string) => {
    const names = twice.map(([name]) => `${name}, ${how}`);
    expect(names.filter((name) => !astray.has(name) || astray.get(name))).toEqual([]);
  };

  it('all of it replays where every wake-up had brought a trace', () => isReplayed('traced'));

  itInFull('all of it replays by workflows that know nothing of traces', async () => {
    const code = await bundleCode({ traced: false });
    await replay(
      twice.map(([name, history]) => [`${name}, untraced`, history]),
      { code },
    );
    isReplayed('untraced');
  });

  it('a history that was broken does not', async () => {
    const [, history] = drawer.find(([name]) => name.startsWith('document/'))!;
    const broken = structuredClone(history);
    const activity = broken.events.find(({ eventType }) => eventType === 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED')!;
    const attributes = activity.activityTaskScheduledEventAttributes as { activityType: { name: string } };
    attributes.activityType.name = 'someOtherActivity';
    await replay([['broken', broken]]);
    expect(astray.get('broken')?.message).toMatch(/TMPRL1100|[Nn]ondeterminism/);
  });
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** As if every wake-up had been delivered as part of a trace. */
function traced(history: History): History {
  const copy = structuredClone(history);
  copy.events.forEach((event, nth) => {
    const signal = event.workflowExecutionSignaledEventAttributes as { header?: unknown } | undefined;
    if (!signal) return;
    const spanId = (nth + 1).toString(16).padStart(16, '0');
    const trace: WakeTrace = {
      traceparent: `00-${'a'.repeat(32)}-${spanId}-01`,
      requests: ['a request'],
      at: Date.parse(event.eventTime),
    };
    const header = { metadata: { encoding: base64('json/plain') }, data: base64(JSON.stringify(trace)) };
    signal.header = { fields: { [TRACE_HEADER]: header } };
  });
  return copy;
}
