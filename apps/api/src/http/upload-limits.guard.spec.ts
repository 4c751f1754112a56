import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { UploadLimitsGuard } from './upload-limits.guard';

const MEGABYTE = 1024 * 1024;
const HOUR_MS = 3_600_000;

const enter = (guard: UploadLimitsGuard, person: string, size = MEGABYTE, at = 0) => {
  const response = new EventEmitter();
  guard.enter(person, size, response as never, at);
  return response;
};
/** Sends a form from its beginning to its end. */
const send = (guard: UploadLimitsGuard, person: string, size: number, at: number) =>
  enter(guard, person, size, at).emit('close');
const full = expect.objectContaining({ code: 'uploads-too-many' });

describe('forms with files on their way', () => {
  it('are of one person as many bytes as two full ones, and more when one has ended', () => {
    const guard = new UploadLimitsGuard();
    const [first] = [enter(guard, '1', 102 * MEGABYTE), enter(guard, '1', 101 * MEGABYTE), enter(guard, '1')];
    expect(() => enter(guard, '1')).toThrow(full);
    enter(guard, '2');
    first.emit('close');
    enter(guard, '1');
  });

  it('are as many small ones as there may be', () => {
    const guard = new UploadLimitsGuard();
    for (let nth = 0; nth < 20; nth++) enter(guard, '1', 1000);
  });

  it('are together no more than the house takes at once', () => {
    const guard = new UploadLimitsGuard();
    const [first] = ['1', '2', '3'].map((person) => enter(guard, person, 102 * MEGABYTE));
    expect(() => enter(guard, '4', 102 * MEGABYTE)).toThrow(full);
    first.emit('close');
    enter(guard, '4', 102 * MEGABYTE);
  });

  it('are none that says of itself that it is larger than any may be', () => {
    const guard = new UploadLimitsGuard();
    enter(guard, '1', 102 * MEGABYTE);
    expect(() => enter(guard, '2', 102 * MEGABYTE + 1)).toThrow(expect.objectContaining({ code: 'upload-too-large' }));
  });
});

describe('forms with files within an hour', () => {
  it('are of one person twenty full ones, and the next when the first is an hour ago', () => {
    const guard = new UploadLimitsGuard();
    for (let nth = 0; nth < 20; nth++) send(guard, '1', 102 * MEGABYTE, nth);
    expect(() => send(guard, '1', 1, HOUR_MS - 1)).toThrow(
      expect.objectContaining({ code: 'uploads-too-many', details: { retryAfterSeconds: 1 } }),
    );
    send(guard, '2', 102 * MEGABYTE, HOUR_MS - 1);
    send(guard, '1', 102 * MEGABYTE, HOUR_MS);
    expect(() => send(guard, '1', 1, HOUR_MS)).toThrow(full);
  });

  it('are never more than that in any hour, whenever they come', () => {
    const forms = fc.array(fc.record({ after: fc.nat(HOUR_MS / 2), size: fc.nat(102) }), { maxLength: 120 });
    fc.assert(
      fc.property(forms, (list) => {
        const guard = new UploadLimitsGuard();
        const taken: { at: number; size: number }[] = [];
        let at = 0;
        for (const { after, size } of list) {
          at += Math.floor(after / 20);
          const ofHour = taken.filter((one) => one.at > at - HOUR_MS).reduce((sum, one) => sum + one.size, size);
          const attempt = () => send(guard, '1', size * MEGABYTE, at);
          if (ofHour > 20 * 102) expect(attempt).toThrow(full);
          else {
            attempt();
            taken.push({ at, size });
          }
        }
      }),
    );
  });
});
