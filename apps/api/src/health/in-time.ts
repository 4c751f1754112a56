/** Whoever asks for the health does not wait longer than this. */
export const PATIENCE_MS = 1_500;

/** Null for a failure, and for an answer that comes too late. */
export function inTime<T>(question: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  return Promise.race([question.catch(() => null), tooLate]).finally(() => clearTimeout(timer));
}
