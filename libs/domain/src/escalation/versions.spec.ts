import fc from 'fast-check';
import { addDays } from '../calendar';
import { requireAdoptable, versionNamed, versionOn } from './versions';

const VERSIONS = [
  { version: 'a', validFrom: '2017-06-29' },
  { version: 'b', validFrom: '2021-02-01' },
];

describe('the version in force', () => {
  it('changes on the day the later one is valid from, and not on the eve', () => {
    expect(versionOn(VERSIONS, '2021-01-31').version).toBe('a');
    expect(versionOn(VERSIONS, '2021-02-01').version).toBe('b');
  });

  it('is the first one for the time before it', () => {
    expect(versionOn(VERSIONS, '2016-01-01').version).toBe('a');
  });

  it('never goes back as time goes on', () => {
    const day = fc.integer({ min: -900, max: 4000 });
    const of = (days: number) => VERSIONS.indexOf(versionOn(VERSIONS, addDays('2017-06-29', days)));
    fc.assert(
      fc.property(day, fc.nat(900), (from, later) => expect(of(from + later)).toBeGreaterThanOrEqual(of(from))),
    );
  });
});

describe('a plan and its version', () => {
  it('finds it by name, and says what to do where its file is gone', () => {
    expect(versionNamed(VERSIONS, 'a')).toBe(VERSIONS[0]);
    expect(() => versionNamed(VERSIONS, 'c')).toThrow(
      expect.objectContaining({ code: 'policy-version-missing', details: { version: 'c' } }),
    );
  });

  it('is moved to a later one from the day that is valid, and not to its own', () => {
    expect(() => requireAdoptable(VERSIONS[1], 'a', '2021-01-31')).toThrow(
      expect.objectContaining({ code: 'policy-not-yet-valid' }),
    );
    expect(() => requireAdoptable(VERSIONS[1], 'a', '2021-02-01')).not.toThrow();
    expect(() => requireAdoptable(VERSIONS[0], 'a', '2021-02-01')).toThrow(
      expect.objectContaining({ code: 'already-done' }),
    );
  });
});
