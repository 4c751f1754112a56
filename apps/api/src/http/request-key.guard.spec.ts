import type { IncomingHttpHeaders } from 'node:http';
import { keyedRequest } from './request-key.guard';

describe('the key of a request', () => {
  const at = new Date(0);
  const sent = (headers: IncomingHttpHeaders) => ({ method: 'POST', path: '/api/plans/1/findings', headers });

  it('is what the header says, with the route it was sent to', () => {
    const key = '2f1c1b3e-7a55-4c53-9f0e-0f6f5d1a9a11';
    expect(keyedRequest(sent({ 'idempotency-key': key }), 'in-a-row', at)).toEqual({
      key,
      route: 'POST /api/plans/1/findings',
      repeated: 'in-a-row',
      arrivedAt: at,
      acts: 0,
    });
  });

  it('is none where no header names one', () => {
    expect(keyedRequest(sent({}), 'never', at).key).toBeNull();
  });

  it.each(['', 'short', 'a b c d e f g h', 'ключ-ключ', 'x'.repeat(101), 'content:0123456789'])(
    'cannot be %j',
    (key) => {
      expect(() => keyedRequest(sent({ 'idempotency-key': key }), 'in-a-row', at)).toThrow(
        expect.objectContaining({ code: 'request-key-invalid' }),
      );
    },
  );
});
