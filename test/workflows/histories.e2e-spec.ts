import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { temporal } from '@temporalio/proto';
import { NativeConnection, Worker } from '@temporalio/worker';
import { repoRoot } from '@app/config';
import { ensureSearchAttributes, lazyClient, workflowBundle } from '@app/temporal';
import { CLAUSE_LOOK, WAKE_SIGNAL } from '@app/workflows';
import { testNamespace, testTemporalAddress } from '../setup/servers';
import { quietRuntime } from '../setup/temporal-runtime';
import { ScriptedWorker, say, type History } from './scripted';

/** What a history may hold beside its activities. `DUBAN_HISTORIES=0.7` puts those of this build into the drawer under that name. */
const NAME = process.env.DUBAN_HISTORIES;

const { EventType } = temporal.api.enums.v1;

const shown = (reply: object) => ({
  ...reply,
  attributes: { DubanPlan: 1, DubanClause: 2, DubanLead: ['县林业局'], DubanLight: 'green', DubanStage: 'on-course' },
});
/** Not yet, but soon: a timer that fires. */
const soon = () => ({ answer: null, wakeAt: new Date(Date.now() + 700).toISOString() });
/** Not for a long time, and then somebody wakes it: a timer that is cancelled. */
const wokenMeanwhile = (handle: WorkflowHandle) => {
  setTimeout(() => void handle.signal(WAKE_SIGNAL), 500);
  return { answer: null, wakeAt: new Date(Date.now() + 3_600_000).toISOString() };
};
/** Somebody wakes it while it asks, and it would rest until a date. */
const wokenWhileItAsks = async (handle: WorkflowHandle) => {
  await handle.signal(WAKE_SIGNAL);
  return shown({ answer: null, wakeAt: new Date(Date.now() + 3_600_000).toISOString(), clock: 'real' });
};
/** Longer than four fifths of a workflow task, after which the worker asks the server for another one. */
const slow = async () => {
  await new Promise((resolve) => setTimeout(resolve, 9_500));
  return shown(say([]));
};
const failsOnce = () => {
  throw new Error('the database is away');
};
const failsForGood = () => {
  throw ApplicationFailure.nonRetryable('the row is broken');
};

const rectification = {
  timeToOpen: [soon, say(true)],
  draftOrder: [undefined],
  orderIssued: [wokenMeanwhile, say(true)],
  planLate: [soon, say('due')],
  remindOfPlan: [undefined],
  limitNear: [soon, say('due')],
  remindOfLimit: [undefined],
  rectificationEnd: [wokenMeanwhile, say('accepted')],
  closeRectification: [undefined],
  leave: [undefined],
};
const signed = {
  renderDocument: [undefined],
  issue: [undefined],
  receipt: [soon, say('received')],
  leave: [undefined],
};

/** A year of an announced scheme: each stage comes after an answer, a timer, or somebody who wakes it. */
const announcedYear = {
  nextStage: [
    ...[soon, say('verification'), wokenMeanwhile, say('scoring'), wokenMeanwhile, say('objection')],
    ...[soon, say('sign-off'), wokenMeanwhile, say('frozen')],
  ],
  beginStage: [undefined],
  freeze: [undefined],
  openRectificationsOfFailed: [undefined],
  draftResultPapers: [undefined],
  leave: [undefined],
};

interface Kind {
  workflow: string;
  replies: Record<string, unknown[]>;
  /** What the history is kept for. */
  holds: (keyof typeof EventType)[];
  run?: 'first';
}

const KINDS: Record<string, Kind> = {
  'rectification/timers': {
    workflow: 'rectificationWorkflow',
    replies: rectification,
    holds: ['EVENT_TYPE_TIMER_FIRED', 'EVENT_TYPE_TIMER_CANCELED'],
  },
  'document/timers': {
    workflow: 'documentWorkflow',
    replies: { ...signed, signOffCourse: [soon, say('late'), wokenMeanwhile, say('signed')], callSigners: [undefined] },
    holds: ['EVENT_TYPE_TIMER_FIRED', 'EVENT_TYPE_TIMER_CANCELED'],
  },
  'assessmentCycle/timers': {
    workflow: 'assessmentCycleWorkflow',
    replies: announcedYear,
    holds: ['EVENT_TYPE_TIMER_FIRED', 'EVENT_TYPE_TIMER_CANCELED'],
  },
  'document/retried': {
    workflow: 'documentWorkflow',
    replies: { ...signed, signOffCourse: [failsOnce, failsForGood, say('signed')] },
    holds: ['EVENT_TYPE_MARKER_RECORDED', 'EVENT_TYPE_TIMER_FIRED'],
  },
  'interview/continued': {
    workflow: 'interviewWorkflow',
    replies: {
      timeToOpen: [{ answer: null, wakeAt: null, alone: true, generation: 99 }, say(true)],
      draftNotification: [undefined],
      notificationIssued: [say(true)],
      held: [say(true)],
      commitmentsOutcome: [say('accepted')],
      closeInterview: [undefined],
      leave: [undefined],
    },
    holds: ['EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW'],
    run: 'first',
  },
  'clause/heartbeat': {
    workflow: 'clauseWorkflow',
    replies: { speakUp: [slow], leave: [undefined] },
    holds: ['EVENT_TYPE_WORKFLOW_TASK_COMPLETED'],
  },
  'clause/woken-while-it-asks': {
    workflow: CLAUSE_LOOK,
    replies: { speakUp: [wokenWhileItAsks, shown(say([]))], leave: [undefined] },
    holds: ['EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED', 'EVENT_TYPE_WORKFLOW_TASK_FAILED'],
  },
};

const UNASKED = [
  EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED,
  EventType.EVENT_TYPE_MARKER_RECORDED,
  EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
];

describe('what a history may hold beside its activities', () => {
  let connection: NativeConnection;
  let client: Client;
  let scripted: ScriptedWorker;
  const recorded = new Map<string, History>();

  beforeAll(async () => {
    quietRuntime();
    const namespace = await testNamespace();
    connection = await NativeConnection.connect({ address: testTemporalAddress() });
    client = lazyClient(testTemporalAddress(), namespace);
    await ensureSearchAttributes(client, namespace);
    scripted = await ScriptedWorker.start(connection, client, namespace);
    await Promise.all(
      Object.entries(KINDS).map(async ([name, { workflow, replies, run }]) => {
        const { histories } = await scripted.run(workflow, replies);
        recorded.set(name, histories[run ?? 'last']);
      }),
    );
  });
  afterAll(async () => {
    await scripted.stop();
    await client.connection.close();
    await connection.close();
  });

  it.each(Object.entries(KINDS))('%s is there', (name, { holds }) => {
    const events = recorded.get(name)!.events!;
    const kinds = new Set(events.map(({ eventType }) => eventType));
    expect(holds.filter((kind) => !kinds.has(EventType[kind]))).toEqual([]);
    // A heartbeat is a task that nothing asked for: nobody signalled, no timer fired, no activity ended.
    const idle = events.filter(
      ({ eventType }, nth) =>
        eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED && UNASKED.includes(events[nth - 1].eventType!),
    );
    expect(idle.length > 0).toBe(name.endsWith('heartbeat'));
  });

  it('all of it replays', async () => {
    const named = [...recorded].map(([workflowId, history]) => ({ workflowId, history }));
    const astray: string[] = [];
    const options = { workflowBundle: await workflowBundle(), replayName: 'kinds' };
    for await (const { workflowId, error } of Worker.runReplayHistories(options, named)) {
      if (error) astray.push(`${workflowId}: ${error.message}`);
    }
    expect(astray).toEqual([]);
    for (const [name, history] of NAME ? recorded : []) {
      const [folder, what] = name.split('/');
      const drawer = join(repoRoot, 'test/replay/histories', folder);
      mkdirSync(drawer, { recursive: true });
      writeFileSync(join(drawer, `${NAME}-${what}.json.gz`), gzipSync(historyToJSON(history)!, { level: 9 }));
    }
  });
});
