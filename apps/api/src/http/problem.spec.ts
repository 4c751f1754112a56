import { BadRequestException, NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { DubanError } from '@app/domain/errors';
import type { ErrorCode } from '@app/domain/vocabulary';
import { problemOf } from './problem';

const because = (code: ErrorCode, details = {}) => new DubanError(code, { zh: '不行。', en: 'No.' }, details);
const failure = (fields: object, message = 'secret') => Object.assign(new Error(message), fields);

describe('a refusal', () => {
  it('becomes a problem with both sentences', () => {
    expect(problemOf(because('move-not-allowed'))).toEqual({
      type: 'urn:duban:error:move-not-allowed',
      title: '不行。',
      detail: 'No.',
      status: 409,
      code: 'move-not-allowed',
    });
  });

  it('without a status of its own is 422', () => {
    expect(problemOf(because('plan-without-clauses')).status).toBe(422);
  });

  it('passes on which fields are wrong, and no other details', () => {
    const errors = [{ field: 'text', problems: ['too long'] }];
    expect(problemOf(because('input-invalid', { errors, path: '/srv' }))).toMatchObject({ status: 400, errors });
    expect(problemOf(because('input-invalid', { path: '/srv' }))).not.toHaveProperty('path');
  });
});

describe('a failure', () => {
  it.each([
    ['nobody expected', failure({}), 500, 'internal-error'],
    ['that is no error at all', 'secret', 500, 'internal-error'],
    ['to wait for a lock any longer', failure({ code: '55P03' }), 503, 'database-busy'],
    ['to end a statement in time', failure({ code: '57014' }), 503, 'database-busy'],
    ['to go on twice in a deadlock', failure({ code: '40P01' }), 503, 'database-busy'],
    ['to connect', failure({ code: 'ECONNREFUSED' }), 503, 'database-unreachable'],
    ['of the connection, as the ORM names it', failure({ name: 'ConnectionException' }), 503, 'database-unreachable'],
    ['because the disk is full', failure({ code: 'ENOSPC' }), 507, 'storage-unwritable'],
    ['because a file may not be as large', failure({ code: 'EFBIG' }), 507, 'storage-unwritable'],
    ['to make a folder', failure({ code: 'ENOENT', syscall: 'mkdir' }), 507, 'storage-unwritable'],
    ['because somebody was faster', failure({ name: 'UniqueConstraintViolationException' }), 409, 'already-done'],
    ['because a text is longer than its column', failure({ code: '22001' }), 422, 'value-too-long'],
    ['because a check of the database says no', failure({ code: '23514' }), 422, 'value-not-allowed'],
    ['because a text holds U+0000', failure({ code: '22021' }), 400, 'text-unsound'],
    ['of the body parser', failure({ status: 413, type: 'entity.too.large' }), 413, 'texts-too-large'],
    ['of an upload', new PayloadTooLargeException('secret'), 413, 'upload-too-large'],
    [
      'because there are six files',
      new BadRequestException('Unexpected file field - evidence'),
      413,
      'upload-too-large',
    ],
    ['to understand', new BadRequestException('secret'), 400, 'input-invalid'],
    ['to find a route', new NotFoundException('secret'), 404, 'not-found'],
  ])('%s', (_, error, status, code) => {
    const problem = problemOf(error);
    expect(problem).toMatchObject({ status, code });
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(problem.title).toMatch(/\p{Script=Han}/u);
  });
});
