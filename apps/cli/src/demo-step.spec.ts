import { demoStep } from './demo-step';

const plan = (id: number, demo: boolean, state: 'imported' | 'running') => ({ id, demo, state });

describe('the demo', () => {
  it('is imported where nothing is there', () => expect(demoStep([])).toBe('import'));

  it('goes on where its first start was interrupted, whatever else was imported meanwhile', () => {
    expect(demoStep([plan(1, true, 'imported')])).toBe(1);
    expect(demoStep([plan(1, true, 'imported'), plan(2, false, 'running')])).toBe(1);
  });

  it('is left alone once it runs, and so is a plan of somebody', () => {
    expect(demoStep([plan(1, true, 'running')])).toBe('nothing');
    expect(demoStep([plan(1, false, 'imported')])).toBe('nothing');
  });
});
