import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { readEnvironment, type Environment } from '@app/config';
import { openDuban, type Duban } from '@app/use-cases';
import { ApplyPlannedChangesTask } from './tasks/apply-planned-changes.task';
import { TendEntriesTask } from './tasks/tend-entries.task';
import { CompareClocksTask } from './tasks/compare-clocks.task';
import { DailyDigestTask } from './tasks/daily-digest.task';
import { EscalateUnreadTask } from './tasks/escalate-unread.task';
import { LookAfterAccountsTask } from './tasks/look-after-accounts.task';
import { SendMessagesTask } from './tasks/send-messages.task';
import { RepeatLostWakesTask } from './tasks/repeat-lost-wakes.task';
import { SweepLeftoversTask } from './tasks/sweep-leftovers.task';
import { SweepMorningTask } from './tasks/sweep-morning.task';
import { SettleTodosTask } from './tasks/settle-todos.task';
import { ReviveLostWorkflowsTask } from './tasks/revive-lost-workflows.task';
import { WatchCalendarTask } from './tasks/watch-calendar.task';
import { WakeOversleptTask } from './tasks/wake-overslept.task';
import { TemporalWorker } from './temporal-worker';
import { channelsOfHouse } from './channels-of-house';
import { CHANNELS, DUBAN, ENVIRONMENT, TEMPORAL_CLIENT } from './tokens';
import { lazyClient, nodeOf } from '@app/temporal';

/** Of several nodes of a Temporal cluster the process works with one. */
async function atOneNode(): Promise<Environment> {
  const environment = readEnvironment();
  environment.TEMPORAL_ADDRESS = await nodeOf(environment.TEMPORAL_ADDRESS);
  return environment;
}

/** The Temporal shell: the worker with its activities, the outbox, and the housekeeping tasks. */
@Module({
  imports: [ScheduleModule.forRoot()],
  providers: [
    { provide: ENVIRONMENT, useFactory: atOneNode },
    {
      provide: DUBAN,
      inject: [ENVIRONMENT],
      useFactory: (environment: Environment): Promise<Duban> => openDuban(environment, 'county'),
    },
    {
      provide: TEMPORAL_CLIENT,
      inject: [ENVIRONMENT],
      useFactory: (environment: Environment) =>
        lazyClient(environment.TEMPORAL_ADDRESS, environment.TEMPORAL_NAMESPACE),
    },
    { provide: CHANNELS, inject: [DUBAN], useFactory: (duban: Duban) => channelsOfHouse(duban) },
    TemporalWorker,
    ApplyPlannedChangesTask,
    TendEntriesTask,
    CompareClocksTask,
    EscalateUnreadTask,
    WatchCalendarTask,
    DailyDigestTask,
    SendMessagesTask,
    LookAfterAccountsTask,
    RepeatLostWakesTask,
    SweepLeftoversTask,
    SweepMorningTask,
    SettleTodosTask,
    ReviveLostWorkflowsTask,
    WakeOversleptTask,
  ],
})
export class WorkerModule {}
