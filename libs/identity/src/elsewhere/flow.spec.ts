import fc from 'fast-check';
import { beginFlow, fits, ownPage, packFlow, unpackFlow } from './flow';

const NOW = 1_900_000_000_000;

it.each([
  ['/plans/3/clauses/1?tab=reports', '/plans/3/clauses/1?tab=reports'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [`/${'x'.repeat(600)}`, '/'],
])('goes on to pages of this house alone: %s', (to, page) => expect(ownPage(to)).toBe(page));

it('never leads to another host, whatever is asked', () => {
  const pieces = fc.array(fc.constantFrom('/', '\\', '@', 'evil.example', '?', '#', '\t', ':', '.', 'a'), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(pieces, (parts) => {
      expect(new URL(ownPage(parts.join('')), 'http://here.example').host).toBe('here.example');
    }),
  );
});

it('is kept in the browser for ten minutes, and fits its own answer alone', () => {
  const flow = beginFlow('oidc', { to: '/inbox' }, NOW);
  expect(unpackFlow(packFlow(flow), NOW + 600_000)).toEqual(flow);
  expect(unpackFlow(packFlow(flow), NOW + 600_001)).toBeNull();
  expect([fits(flow, flow.state), fits(flow, `${flow.state}x`), fits(flow, null)]).toEqual([true, false, false]);
  for (const broken of [undefined, 5, '', '%%', packFlow({ ...flow, purpose: 'x' as never }), 'e30']) {
    expect(unpackFlow(broken, NOW)).toBeNull();
  }
});
