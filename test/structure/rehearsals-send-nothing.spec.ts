import ts from 'typescript';
import { isTest, sourcesIn, walk, type Source } from './sources';

/** What can bring a message out of the house, or write one that will be. */
const LEADS_OUTSIDE = new Set([
  'openChannels',
  'sendOut',
  'writeDigests',
  'writeImmediates',
  'askTest',
  'readChannelSettings',
  'channelsOfHouse',
  'CHANNELS',
]);

const named = (source: Source): string[] => {
  const found = new Set<string>();
  walk(source, (node) => {
    if (ts.isIdentifier(node) && LEADS_OUTSIDE.has(node.text)) found.add(node.text);
  });
  return [...found].sort();
};

/**
 * 沙盘: a rehearsal runs through workflows, activities, use cases and players. None of them is given a channel or can write a
 * message to a person; only two scheduled tasks of the worker can, and they look at plans on the real clock alone.
 */
describe('whatever a rehearsal runs through', () => {
  const sources = [
    ...sourcesIn('workflows', 'apps/worker/src', 'libs/use-cases/src', 'libs/domain/src', 'libs/temporal/src'),
  ].filter(({ path }) => !isTest(path));

  it('knows no way out of the house', () => {
    const knowing = sources.filter((source) => named(source).length > 0).map(({ path }) => path);
    expect(knowing.sort()).toEqual([
      'apps/worker/src/channels-of-house.ts',
      'apps/worker/src/tasks/daily-digest.task.ts',
      'apps/worker/src/tasks/send-messages.task.ts',
      'apps/worker/src/tokens.ts',
      'apps/worker/src/worker.module.ts',
    ]);
  });

  it('is looked at closely enough: the tasks that send are found', () => {
    const task = sources.find(({ path }) => path.endsWith('send-messages.task.ts'))!;
    expect(named(task)).toEqual(['CHANNELS', 'sendOut', 'writeImmediates']);
  });
});
