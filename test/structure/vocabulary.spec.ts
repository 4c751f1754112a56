import { DOCUMENT_KINDS, EVENT_KIND_IDS, RESTRICTED_EVENTS, RUNG_ACT_IDS, SCORE_RULES } from '@app/domain/vocabulary';
import { ASSESSED_EVENTS, DEDUCTION_IDS, DOCUMENT_KIND_IDS, GRADE_IDS, RUNG_ACTS } from '@app/domain/vocabulary';
import { FINDING_ACTS, FOLLOWING_ACTS, DATED_ACTS, termsOf } from '@app/domain/vocabulary';
import { loadSchemes } from '../../config';
import { sourcesIn } from './sources';

/** What the compiler cannot tell of the catalogues. That every kind has words, it can. */
describe('the vocabulary', () => {
  it('counts by a rule of the score whatever an event is assessed as, and has an event for every such rule', () => {
    const counted = new Set(Object.values(ASSESSED_EVENTS));
    expect([...counted].sort()).toEqual([...DEDUCTION_IDS, 'falsified'].sort());
    for (const kind of counted) expect(SCORE_RULES).toHaveProperty(kind);
  });

  it('restricts whatever tells of a referral', () => {
    const telling = EVENT_KIND_IDS.filter((kind) => /referral|falsification/.test(kind));
    expect([...RESTRICTED_EVENTS].sort()).toEqual([...telling].sort());
  });

  it('numbers every kind of document in a series of its own', () => {
    const series = DOCUMENT_KIND_IDS.map((kind) => termsOf(kind).series);
    expect(new Set(series).size).toBe(series.length);
  });

  it('lets a rung draft only what the catalogue lets a rung draft, and has an act for each of these kinds', () => {
    const drafted = RUNG_ACT_IDS.flatMap((act) => RUNG_ACTS[act].drafts ?? []);
    const allowed = DOCUMENT_KIND_IDS.filter((kind) => DOCUMENT_KINDS[kind].rung);
    expect([...drafted].sort()).toEqual([...allowed].sort());
  });

  it('has a ladder for every act of a rung', () => {
    expect(new Set<string>([...DATED_ACTS, ...FOLLOWING_ACTS, ...FINDING_ACTS])).toEqual(new Set(RUNG_ACT_IDS));
  });

  it('knows the grades of the schemes', () => {
    for (const { grades } of loadSchemes()) expect(grades.map(({ name }) => name)).toEqual([...GRADE_IDS]);
  });

  it('is what the screens say: no list of words there is open to any id', () => {
    const open = sourcesIn('apps/web/src/i18n').filter(({ text }) => /Record<string, string>/.test(text));
    expect(open.map(({ path }) => path)).toEqual([]);
  });
});
