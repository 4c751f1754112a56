import { aRung } from './a-rung.fixture';
import type { RungAct } from './policy';
import { stageOf } from './stage';

const rung = (id: string, act: RungAct) => aRung({ id, act });
const policy = {
  ladders: {
    duty: [rung('remind-7', 'remind'), rung('urge', 'urge'), rung('order', 'rectification-order')],
    report: [rung('remind-5', 'remind'), rung('notice', 'supervision-notice')],
    soft: [],
    contribution: [],
  },
  ordersForLateObligations: true,
};
const duty = (...fired: string[]) => ({ ladder: 'duty' as const, fired: new Set(fired) });
const report = (...fired: string[]) => ({ ladder: 'report' as const, fired: new Set(fired) });

describe('the stage of a clause', () => {
  it('is on course while no rung has fired', () => {
    expect(stageOf([], policy)).toBe('on-course');
    expect(stageOf([duty(), report()], policy)).toBe('on-course');
  });

  it('is the gravest rung of any open obligation, in whatever order they stand', () => {
    expect(stageOf([duty('remind-7', 'urge'), report('notice')], policy)).toBe('supervision-notice');
    expect(stageOf([report('remind-5'), duty('urge')], policy)).toBe('urge');
    expect(stageOf([duty('order'), report('notice')], policy)).toBe('rectification-order');
  });

  it('is what was done under a version of before, not what stands in its place now', () => {
    const slip = { ...rung('slip', 'urging-slip'), replaces: { id: 'urge', act: 'urge' as const } };
    const renamed = { ...policy, ladders: { ...policy.ladders, report: [slip] } };
    expect(stageOf([report('urge')], renamed)).toBe('urge');
    expect(stageOf([report('slip')], renamed)).toBe('urging-slip');
  });

  it('knows no rung that the policy has taken away', () => {
    expect(stageOf([duty('remind-7', 'order')], { ...policy, ordersForLateObligations: false })).toBe('remind');
  });
});
