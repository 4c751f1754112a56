import { DubanError } from '../../../libs/domain/src/errors';
import { isDatabaseUnreachable } from '../../../libs/persistence/src/database-unreachable';
import { UNACCEPTED_WORDS, unacceptedBy } from '../../../libs/persistence/src/unaccepted-value';
import { DATABASE_GONE, databaseGone } from './database-gone';

/** Ends the command: a refusal is two sentences and exit code 1; what was broken off or is our fault, 70. */
export async function fail(error: unknown): Promise<never> {
  // Loaded only when something was started: `plan parse` never pays for it.
  const { stopEverything } = await import('./launcher/signals.js');
  await stopEverything(true);
  if (error instanceof DubanError || isRefusal(error)) {
    write(error);
    process.exit(error.code === DATABASE_GONE ? 70 : 1);
  }
  if (isDatabaseUnreachable(error)) {
    write(databaseGone(), error);
    process.exit(70);
  }
  const unaccepted = unacceptedBy(error);
  if (unaccepted) {
    write(new DubanError(unaccepted, UNACCEPTED_WORDS[unaccepted]), error);
    process.exit(1);
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `✘ 内部错误 / internal error: ${message.split('\n')[0]}\n  DUBAN_DEBUG=1 显示详情 / shows the details\n`,
  );
  if (process.env.DUBAN_DEBUG === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(70);
}

function write({ code, sentence, stack }: DubanError, cause?: unknown): void {
  process.stderr.write(`✘ [${code}] ${sentence.zh}\n  ${sentence.en}\n`);
  if (process.env.DUBAN_DEBUG === '1') process.stderr.write(`${cause instanceof Error ? cause.stack : stack}\n`);
}

function isRefusal(error: unknown): error is DubanError {
  return error instanceof Error && error.name === 'DubanError' && 'sentence' in error;
}
