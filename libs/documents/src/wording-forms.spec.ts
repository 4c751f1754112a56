import fc from 'fast-check';
import type { InterviewNotificationFacts } from './facts';
import { documentSamples } from './kinds';
import { missingElements } from './missing-elements';
import { previewDocument } from './preview-document';
import { readablePreview } from './raw-preview';
import { reword, wordingOf } from './wording';
import { isHour } from './wording-forms';

const talk: InterviewNotificationFacts = {
  ...(documentSamples['interview-notification'][0] as InterviewNotificationFacts),
  heldOn: '2021-03-12',
  hour: '09:30',
};

describe('the hour of a talk', () => {
  it.each(['00:00', '09:30', '23:59'])('%s is one', (text) => {
    expect(isHour(text)).toBe(true);
    expect(reword(talk, [{ place: 'hour', text }]).hour).toBe(text);
  });

  it.each(['abc', '24:00', '25:99', '09:60', '9:30', '09:30\n', '上午九点'])(
    '“%s” is none and is not written',
    (text) => {
      expect(isHour(text)).toBe(false);
      expect(() => reword(talk, [{ place: 'hour', text }])).toThrow(
        expect.objectContaining({ code: 'wording-malformed', details: { place: 'hour' } }),
      );
    },
  );

  it('that is none and stands in the record bars the signature', () => {
    const names = missingElements({ ...talk, hour: '25:99' }).map(({ en }) => en);
    expect(names).toContain('hour of the talk');
    expect(missingElements(talk)).toEqual([]);
  });
});

describe('a draft', () => {
  it.each(Object.entries(documentSamples))('of the kind %s can be shown whatever people wrote', (_, samples) => {
    for (const sample of [...samples, ...(samples[0].kind === 'interview-notification' ? [talk] : [])]) {
      const places = wordingOf(sample).map(({ place }) => place);
      if (places.length === 0) continue;
      fc.assert(
        fc.property(fc.constantFrom(...places), fc.string({ minLength: 1, unit: 'binary' }), (place, text) => {
          let reworded;
          try {
            reworded = reword(sample, [{ place, text }]);
          } catch (refused) {
            expect(refused).toMatchObject({ code: 'wording-malformed' });
            return;
          }
          expect(previewDocument(reworded)).toContain('<article');
        }),
        { numRuns: 20 },
      );
    }
  });

  it('with a bad word in the record is shown as it is, with what is wrong and nothing of it run', () => {
    const bad = { ...talk, hour: '<b>25:99</b>' };
    expect(() => previewDocument(bad)).toThrow(expect.objectContaining({ code: 'document-date-invalid' }));
    const page = readablePreview(bad);
    expect(page).toContain('&lt;b&gt;25:99&lt;/b&gt;');
    expect(page).toContain('09:30');
    expect(page).not.toContain('<b>25:99');
    expect(readablePreview(talk)).toBe(previewDocument(talk));
  });
});
