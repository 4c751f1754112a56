import { documentSamples, OfficialDocumentRenderer, pagesOf } from '../index';

it('counts the pages of a PDF, and of nothing else', async () => {
  const { pdf } = new OfficialDocumentRenderer().render(documentSamples['supervision-notice'][0]);
  expect(await pagesOf(pdf)).toBe(2);
  expect(await pagesOf(pdf.slice(0, 400))).toBeNull();
  expect(await pagesOf(Buffer.from('not a PDF'))).toBeNull();
});
