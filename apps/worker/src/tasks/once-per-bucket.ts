import type { Duban } from '@app/use-cases';

/**
 * `@nestjs/schedule` knows nothing of the other processes: every one of them fires. The first that writes the row for
 * the time bucket wins; the task and the row are one transaction, so a task that fails may be tried again.
 *
 * @returns what the task returned, or null when another process ran it
 */
export function oncePerBucket<T>(
  duban: Duban,
  job: string,
  bucket: string,
  task: (em: Parameters<Parameters<Duban['orm']['em']['transactional']>[0]>[0]) => Promise<T>,
): Promise<T | null> {
  return duban.orm.em.fork().transactional(async (em) => {
    const won = await em.execute<unknown[]>(
      'insert into job_run (job, bucket) values (?, ?) on conflict do nothing returning job',
      [job, bucket],
    );
    return won.length ? task(em) : null;
  });
}
