import { documentSamples, OfficialDocumentRenderer, PrintingHouse, type DocumentFacts } from '../index';

const [notice] = documentSamples['supervision-notice'];

describe('a printing house', () => {
  const house = new PrintingHouse(2);
  afterAll(() => house.close());

  it('prints the same in a process of its own, also once that was replaced', async () => {
    const here = Buffer.from(new OfficialDocumentRenderer().render(notice).pdf);
    const there = await Promise.all([1, 2, 3].map(() => house.print(notice))); // two in one process, one in the next
    for (const pdf of there) expect(here.equals(Buffer.from(pdf))).toBe(true);
  });

  it('hands on a refusal with its code, and goes on', async () => {
    const wrong = { ...notice, issuedOn: '2018-02-30' } as DocumentFacts;
    await expect(house.print(wrong)).rejects.toMatchObject({ code: 'document-date-invalid' });
    expect((await house.print(notice)).length).toBeGreaterThan(10_000);
  });
});
