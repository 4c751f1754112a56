import { EventEmitter } from 'node:events';
import { UploadLimitsGuard } from './upload-limits.guard';

const MEGABYTE = 1024 * 1024;

describe('forms with files on their way', () => {
  const enter = (guard: UploadLimitsGuard, person: string, size = MEGABYTE) => {
    const response = new EventEmitter();
    guard.enter(person, size, response as never);
    return response;
  };
  const full = expect.objectContaining({ code: 'uploads-too-many' });

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

  it('are together no more than the house holds', () => {
    const guard = new UploadLimitsGuard();
    const [first] = ['1', '2', '3'].map((person) => enter(guard, person, 102 * MEGABYTE));
    expect(() => enter(guard, '4', 102 * MEGABYTE)).toThrow(full);
    first.emit('close');
    enter(guard, '4', 102 * MEGABYTE);
  });
});
