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

  it('are two of one person at most, and the next when one has ended', () => {
    const guard = new UploadLimitsGuard();
    const [first] = [enter(guard, '1'), enter(guard, '1')];
    expect(() => enter(guard, '1')).toThrow(full);
    enter(guard, '2');
    first.emit('close');
    enter(guard, '1');
    expect(() => enter(guard, '1')).toThrow(full);
  });

  it('are together no more than the house holds', () => {
    const guard = new UploadLimitsGuard();
    const [first] = ['1', '2', '3'].map((person) => enter(guard, person, 102 * MEGABYTE));
    expect(() => enter(guard, '4', 102 * MEGABYTE)).toThrow(full);
    first.emit('close');
    enter(guard, '4', 102 * MEGABYTE);
  });
});
