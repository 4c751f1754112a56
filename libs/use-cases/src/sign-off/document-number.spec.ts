import type { DocumentKind } from '@app/domain/escalation';
import { DOCUMENT_KIND_IDS, termsOf } from '@app/domain/vocabulary';
import { documentNumber, seriesOf } from './document-number';

const NOTICE = { form: 'notice', issuer: 'county-office' } as const;
const LETTER = { form: 'letter', issuer: 'county-office' } as const;
const plan = { documentNumber: '南府办〔2017〕24号' };

describe('the number of a document', () => {
  it('is the prefix of the plan’s issuer, the kind, the full year and a serial without a leading zero', () => {
    expect(documentNumber(seriesOf(plan, 'supervision-notice', NOTICE), 2018, 3)).toBe('南府办督〔2018〕3号');
    expect(documentNumber(seriesOf(plan, 'rectification-order', NOTICE), 2019, 12)).toBe('南府办整〔2019〕12号');
  });

  it('comes from a series of its own for each kind, and for letters to bodies the county cannot order', () => {
    const series: Partial<Record<DocumentKind, [notice: string, letter: string]>> = {
      'urging-slip': ['南府办催', '南府办催函'],
      'supervision-notice': ['南府办督', '南府办督函'],
      'rectification-order': ['南府办整', '南府办整函'],
      'interview-notification': ['南府办约', '南府办约函'],
      'restriction-proposal': ['南府办限', '南府办限函'],
      'early-warning': ['南府办警', '南府办警函'],
      'referral-letter': ['南府办移函', '南府办移函'], // a letter, whoever receives it
      'assessment-result': ['南府办考', '南府办考函'],
    };
    for (const [kind, [notice, letter]] of Object.entries(series) as [DocumentKind, [string, string]][]) {
      expect([seriesOf(plan, kind, NOTICE), seriesOf(plan, kind, LETTER)]).toEqual([notice, letter]);
    }
    const all = DOCUMENT_KIND_IDS.flatMap((kind) => [seriesOf(plan, kind, NOTICE), seriesOf(plan, kind, LETTER)]);
    const alwaysLetters = DOCUMENT_KIND_IDS.filter((kind) => termsOf(kind).form === 'letter');
    expect(new Set(all).size).toBe(2 * DOCUMENT_KIND_IDS.length - alwaysLetters.length);
  });

  it('begins with the county government where that speaks for itself', () => {
    const letter = { form: 'letter', issuer: 'county-government' } as const;
    expect(seriesOf(plan, 'restriction-proposal', letter)).toBe('南府限函');
  });

  it.each([
    ['南府办〔2017〕24号', '南府办'],
    ['南府办[2017]24号', '南府办'],
    ['南府办（2017）24号', '南府办'],
    ['南府办(2017)24号', '南府办'],
    ['南府办 2017年24号', '南府办'],
    ['〔2017〕24号', '督办'],
    ['24号', '督办'],
    ['', '督办'],
    [null, '督办'],
  ])('of a plan with the number “%s” begins with %s', (number, prefix) => {
    expect(seriesOf({ documentNumber: number }, 'supervision-notice', NOTICE)).toBe(`${prefix}督`);
  });
});
