import { EVENT_KINDS } from '@app/domain/vocabulary';
import { placeOfNotice } from './place-of-notice';

const nothing = { planId: 2, documentId: null, clauseNumber: null, area: null };
const about = (kind: string, facts: object = {}) => placeOfNotice({ ...nothing, kind, ...facts });

describe('where a line of an inbox leads', () => {
  it('to the document or the clause it names', () => {
    expect(about('document', { documentId: 7, clauseNumber: 3 })).toBe('/plans/2/documents?document=7');
    expect(about('urging', { clauseNumber: 3 })).toBe('/plans/2/clauses/3');
    expect(about('body-changed', { planId: null })).toBe('/bodies');
  });

  it('what is said of a year, its list and its figures leads to the assessment', () => {
    const ofYear = Object.keys(EVENT_KINDS).filter((kind) =>
      /^(assessment|score|points|self-assessment|scheme|work-list|headline)-/.test(kind),
    );
    expect(ofYear.length).toBeGreaterThan(20);
    for (const kind of [...ofYear, 'assessment', 'sign-request'])
      expect([kind, about(kind)]).toEqual([kind, '/plans/2/scores']);
  });

  it('what is said of a case of no clause leads to the cases', () => {
    for (const kind of ['case-reported', 'plan-filed', 'item-accepted', 'interview-held', 'commitment-kept'])
      expect(about(kind)).toBe('/plans/2/cases');
  });

  it('nowhere, where there is no page for it', () => expect(about('handover')).toBeNull());
});
