import pino from 'pino';

/** So many bytes wait for a disk that takes nothing; of more than this the newest lines are lost. */
const MOST_WAITING = 1_000_000;

/**
 * Where a program says what it does. A disk that is full, or a reader that is gone, must not end the program: what could not be
 * written waits, and goes out with the next line that can.
 *
 * @param dest a descriptor, by default of the standard output, or a file
 */
export function logDestination(dest: number | string = 1): ReturnType<typeof pino.destination> {
  // Written at once: at the end of the program there is nothing left to flush, which would wait for a full disk for ever.
  const destination = pino.destination({ dest, sync: true, minLength: 1, maxLength: MOST_WAITING });
  destination.on('error', () => undefined); // nobody to tell: what we say goes to the same disk
  destination.on('drop', () => destination.flush()); // there may be room again
  return destination;
}
