import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { logDestination } from './log-destination';

/** A device that is always full. */
const FULL = '/dev/full';

const onFull = existsSync(FULL) ? describe : describe.skip;
if (!existsSync(FULL)) process.stdout.write(`skipped: there is no ${FULL}\n`);

onFull('the log of a program on a full disk', () => {
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'duban-log-'))));
  afterEach(() => rmSync(dir, { recursive: true }));

  it.each([
    ['a few lines are written when there is room again', 2, 10],
    ['of very many the first are kept', 3_000, 1_000],
  ])('%s', (_, count, length) => {
    const out = logDestination(FULL) as ReturnType<typeof logDestination> & { fd: number };
    const log = pino(out);
    for (let n = 1; n <= count; n += 1) log.info({ n, filler: 'x'.repeat(length) });

    const file = join(dir, 'log');
    out.fd = openSync(file, 'w'); // room again
    log.info('room');
    log.info('and more');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const said = lines.map((line) => JSON.parse(line) as { n?: number; msg?: string });
    expect(said[0].n).toBe(1);
    expect(said.at(-1)?.msg).toBe('and more');
    expect(said.length).toBeLessThanOrEqual(count + 2);
    out.destroy();
  });
});
