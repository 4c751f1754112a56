import { FormKeyPipe } from './form-key.pipe';

describe('the key of a form', () => {
  const pipe = new FormKeyPipe();

  it.each(['report.12', 'headline-of.3.2020.受污染耕地安全利用率', 'reach.4.张 三', `reach.4.${'𠮷'.repeat(112)}`])(
    'may be %s',
    (key) => {
      expect(pipe.transform(key)).toBe(key);
    },
  );

  it.each(['', '1', '县', 'report.\u0000', 'report.\u202e', `reach.4.${'𠮷'.repeat(113)}`])('is not %j', (key) => {
    expect(() => pipe.transform(key)).toThrow();
  });
});
