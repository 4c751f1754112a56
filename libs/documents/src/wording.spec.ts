import { documentSamples } from './kinds';
import { reword, wordingOf } from './wording';

const [order] = documentSamples['rectification-order'];
const [notification] = documentSamples['interview-notification'];

describe('the wording of a draft', () => {
  it('is what people write; names, dates, provisions and findings are not among it', () => {
    const places = wordingOf(notification).map(({ place }) => place);
    expect(places).toEqual([
      'place',
      'host',
      'requirements.0',
      'requirements.1',
      'requirements.2',
      'bring.0',
      'bring.1',
      'bring.2',
    ]);
    expect(wordingOf(order).map(({ place }) => place)).toEqual([
      ...[0, 1, 2].map((nth) => `items.${nth}.goal`),
      ...[0, 1, 2].map((nth) => `items.${nth}.measures`),
    ]);
    const [notice] = documentSamples['supervision-notice'];
    expect(wordingOf(notice)).toEqual([]);
  });

  it('is changed in these places, and nowhere else', () => {
    const before = structuredClone(notification);
    const after = reword(notification, [
      { place: 'place', text: '县政府三楼会议室' },
      { place: 'requirements.1', text: '请携带台账。' },
    ]);
    expect(notification).toEqual(before);
    expect(after).toMatchObject({ place: '县政府三楼会议室', requirements: expect.arrayContaining(['请携带台账。']) });
    expect({ ...after, place: null, requirements: null }).toEqual({ ...before, place: null, requirements: null });
  });

  it.each(['heldOn', 'reasons.0', 'requirements.9', '__proto__.polluted', 'requirements', ''])(
    'in “%s” comes from the record and is refused',
    (place) => {
      expect(() => reword(notification, [{ place, text: '改' }])).toThrow(
        expect.objectContaining({ code: 'wording-fixed' }),
      );
    },
  );
});
