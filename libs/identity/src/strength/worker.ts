import { parentPort, workerData } from 'node:worker_threads';

export interface Question {
  password: string;
  known: string[];
}

/** Two megabytes of words and their neighbours on a keyboard: loading them, and looking through them, takes its time. */
async function scoreOf({ password, known }: Question): Promise<number> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const checker = new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
  return checker.check(password, known).score;
}

void scoreOf(workerData as Question).then((score) => parentPort!.postMessage(score));
