import { closeSync, existsSync, openSync } from 'node:fs';
import pino from 'pino';
import { logDestination } from './log-destination';

/** What Linux has for a disk that is full. */
const FULL = '/dev/full';

describe('where a program says what it does', () => {
  const onFull = existsSync(FULL) ? it : it.skip;
  if (!existsSync(FULL)) process.stdout.write(`skipped: there is no ${FULL}\n`);

  onFull('may be full: the program goes on, and so do those who ask it', () => {
    const fd = openSync(FULL, 'w');
    try {
      const log = pino({ base: null }, logDestination(fd));
      for (let nth = 0; nth < 1_000; nth += 1) expect(() => log.info('x'.repeat(2_000))).not.toThrow();
    } finally {
      closeSync(fd);
    }
  });

  onFull('is what makes the difference: else the error is nobody’s, and ends the program', () => {
    const fd = openSync(FULL, 'w');
    try {
      const log = pino({ base: null }, pino.destination({ dest: fd, sync: true }));
      expect(() => log.info('one line')).toThrow(/ENOSPC/);
    } finally {
      closeSync(fd);
    }
  });
});
