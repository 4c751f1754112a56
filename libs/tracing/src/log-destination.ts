import pino from 'pino';

/** So many bytes wait while nothing can be written; what comes then is dropped. */
const MOST_WAITING = 1_000_000;

/** Standard output, as `pino` has it. */
export const STDOUT = 1;

/**
 * Where a program says what it does. A disk that is full, or a reader that is gone, must not end the program: what could not be
 * written waits, and goes out with the next line that can.
 *
 * @param fd what is written to
 */
export function logDestination(fd: number = STDOUT): ReturnType<typeof pino.destination> {
  const destination = pino.destination({ dest: fd, sync: true, maxLength: MOST_WAITING });
  destination.on('error', () => undefined);
  return destination;
}
