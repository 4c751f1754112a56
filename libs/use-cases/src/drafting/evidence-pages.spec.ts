import type { EntityManager } from '@mikro-orm/postgresql';
import { DubanError } from '@app/domain/errors';
import { EvidencePages } from './evidence-pages';

const refusal = (code: DubanError['code']) => new DubanError(code, { zh: '', en: '' });

/** Locked files, and how the storage answers for each of them, attempt by attempt. */
function locked(answers: Record<string, (Error | Buffer)[]>) {
  const rows = Object.keys(answers).map((sha256) => ({ sha256 }));
  const em = { find: () => Promise.resolve(rows) } as unknown as EntityManager;
  const asked: string[] = [];
  const get = (sha256: string) => {
    asked.push(sha256);
    const answer = answers[sha256].shift()!;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { em, asked, pages: new EvidencePages({ get }) };
}

it('what is gone or is no PDF has no pages; where the storage does not answer, nobody writes that it has none', async () => {
  const noPdf = Buffer.from('no PDF');
  const { em, asked, pages } = locked({
    gone: [refusal('file-lost')],
    altered: [refusal('file-altered')],
    broken: [noPdf],
    later: [refusal('storage-unreachable'), noPdf],
  });
  await expect(pages.of(em, 1)).rejects.toMatchObject({ code: 'storage-unreachable' });
  const all = { gone: null, altered: null, broken: null, later: null };
  expect(Object.fromEntries(await pages.of(em, 1))).toEqual(all);
  expect(asked).toEqual(['gone', 'altered', 'broken', 'later', 'later']); // each once, but for what failed
});

it('an attempt that begins anew waits for the count that is under way', async () => {
  const { em, asked, pages } = locked({ large: [Buffer.from('no PDF')] });
  await Promise.all([pages.of(em, 1), pages.of(em, 1)]);
  expect(asked).toEqual(['large']);
});
