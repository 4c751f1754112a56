import { DubanError } from '../../../libs/domain/src/errors';

/** Ends the command: a refusal is two sentences and exit code 1, anything else is our fault and exit code 70. */
export async function fail(error: unknown): Promise<never> {
  // Loaded only when something was started: `plan parse` never pays for it.
  const { stopEverything } = await import('./launcher/signals.js');
  await stopEverything(true);
  if (error instanceof DubanError || isRefusal(error)) {
    process.stderr.write(`✘ [${error.code}] ${error.sentence.zh}\n  ${error.sentence.en}\n`);
    if (process.env.DUBAN_DEBUG === '1') process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `✘ 内部错误 / internal error: ${message.split('\n')[0]}\n  DUBAN_DEBUG=1 显示详情 / shows the details\n`,
  );
  if (process.env.DUBAN_DEBUG === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(70);
}

function isRefusal(error: unknown): error is DubanError {
  return error instanceof Error && error.name === 'DubanError' && 'sentence' in error;
}
