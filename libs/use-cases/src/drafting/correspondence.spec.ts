import { loadCorrespondence, loadDirectory, loadEscalationPolicies, loadLegalBases } from '@app/config';
import { requirePaper, signedElsewhere } from './correspondence';

const directory = loadDirectory();
const settings = {
  directory: { ...directory, signers: [] },
  correspondence: loadCorrespondence(loadEscalationPolicies(), loadLegalBases()),
};
const signers = [{ kind: 'supervision-notice' as const, body: '县政府' }];
const forestry = { name: '县林业局', kind: 'department', subordinateToCounty: true } as const;

describe('a paper that the county government signs', () => {
  it('is its own: it speaks itself and needs no consent of its own', () => {
    const on = (given: typeof settings) => requirePaper(given, 'supervision-notice', forestry, '2019-03-04');
    const before = on(settings);
    expect(before).toMatchObject({ issuer: 'county-office', consent: true });
    expect(on({ ...settings, directory: { ...directory, signers } as typeof settings.directory })).toEqual({
      ...before,
      issuer: 'county-government',
      consent: false,
    });
  });

  it('is signed in the office all the same where it goes to the county government itself', () => {
    expect(signedElsewhere({ signers }, 'supervision-notice', '县林业局')).toBe('县政府');
    expect(signedElsewhere({ signers }, 'supervision-notice', '县政府')).toBeNull();
    expect(signedElsewhere({ signers }, 'early-warning', '县林业局')).toBeNull();
  });
});
