import 'reflect-metadata';
import type { ArgumentMetadata, Type } from '@nestjs/common';
import { Type as Members } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import fc from 'fast-check';
import { DraftDto } from '../../drafts/drafts.dto';
import { PlanQuery } from '../../inbox/inbox.dto';
import { ReportDto } from '../../reports/reports.dto';
import { RowIdPipe } from '../row-id.pipe';
import { validationPipe } from '../validation';

class Item {
  @IsString()
  @MaxLength(10)
  name: string;

  @IsString()
  basis: string;
}

class LongForm {
  @IsArray()
  @ArrayMaxSize(5_000)
  @ValidateNested({ each: true })
  @Members(() => Item)
  items: Item[];
}

class Form {
  @IsOptional()
  @IsString()
  text?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Members(() => Item)
  items?: Item[];
}

const pipe = validationPipe();
const take = (value: unknown, metatype: Type = Form, type: ArgumentMetadata['type'] = 'body') =>
  pipe.transform(value, { type, metatype }).then(
    (taken: unknown) => ({ taken, code: 'taken', errors: [], size: 0 }),
    (error: { code: string; details: { errors?: { field: string }[] } }) => ({
      taken: undefined,
      code: error.code,
      errors: error.details.errors ?? [],
      size: JSON.stringify(error).length,
    }),
  );
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
const many = <T>(length: number, one: T): T[] => Array.from({ length }, () => one);

describe('what somebody sends', () => {
  it('is taken where it is as declared', async () => {
    const { taken } = await take({ text: '𠮷', items: [{ name: '甲', basis: '乙' }] });
    expect(taken).toEqual({ text: '𠮷', items: [{ name: '甲', basis: '乙' }] });
  });

  it.each([
    ['more levels than any form has', { items: nested(60_000) }, 'input-invalid'],
    ['110,000 keys', Object.fromEntries(many(110_000, 0).map((_, i) => [`k${i}`, 1])), 'input-invalid'],
    ['300,000 members', { items: many(300_000, {}) }, 'input-invalid'],
    ['a list in a list in a list, each modest', { items: many(200, many(200, 1)) }, 'input-invalid'],
    ['a list longer than declared', { items: many(31, {}) }, 'input-invalid'],
    ['U+0000', { text: '甲\0' }, 'text-unsound'],
    ['half a character', { items: [{ name: '\ud83d' }] }, 'text-unsound'],
    ['half a character as a key', { ['\udc00']: 1 }, 'text-unsound'],
  ])('is refused with %s, in a few words', async (_, input, code) => {
    const refused = await take(input);
    expect(refused.code).toBe(code);
    expect(refused.errors.length).toBeLessThanOrEqual(20);
    expect(refused.size).toBeLessThan(5_000);
  });

  it.each([
    [2_000, 'taken'],
    [2_001, 'input-invalid'],
  ])('says something of each of %d tasks by their ids: %s', async (count, code) => {
    const weights = Object.fromEntries(many(count, 1).map((one, nth) => [String(1_000 + nth), one]));
    const draft = {
      content: { fields: { leftOut: [], reasons: {}, weights }, files: [] },
      requestKey: 'draft-of-a-list',
    };
    expect((await take(draft, DraftDto)).code).toBe(code);
  });

  it('is refused with at most twenty faults named', async () => {
    const { errors } = await take({ items: many(30, {}) });
    expect(errors).toHaveLength(20);
    expect(errors[0].field).toBe('items.0.name');
    const unknown = await take(Object.fromEntries(many(60, 0).map((_, i) => [`k${i}`, 1])));
    expect(unknown.errors).toHaveLength(20);
  });

  it('is refused with a field that the class of a member does not know', async () => {
    const { errors } = await take({ items: [{ name: '甲', basis: '乙', role: 'county-office' }] });
    expect(errors).toEqual([{ field: 'items.0.role', problems: [expect.stringContaining('should not exist')] }]);
  });

  it('in a form: a list as JSON is measured before its members are made', async () => {
    const measured = (list: unknown) => take({ text: '甲', measured: JSON.stringify(list) }, ReportDto);
    expect((await measured([{ indicator: '甲', text: '乙', value: 1 }])).code).toBe('taken');
    expect((await measured(many(300_000, {}))).code).toBe('input-invalid');
    expect((await measured([{ indicator: '\ud83d' }])).code).toBe('text-unsound');
    expect((await measured([Object.fromEntries(many(50_000, 0).map((_, i) => [i, 1]))])).code).toBe('input-invalid');
  });
});

describe('a long list', () => {
  const good = { name: '甲', basis: '乙' };

  it('is taken where each of its members is, and else refused with the first that is not', async () => {
    const bad = fc.constantFrom<unknown>({}, { name: '甲' }, { ...good, role: 'a' }, null, 1, 'a', [], [good]);
    await fc.assert(
      fc.asyncProperty(fc.nat(170), fc.option(fc.tuple(fc.nat(169), bad)), async (length, broken) => {
        const items: unknown[] = many(length, good);
        if (broken) items[broken[0] % Math.max(1, length)] = broken[1];
        const { code, taken, errors } = await take({ items }, LongForm);
        if (!broken) expect(taken).toEqual({ items });
        else {
          expect(code).toBe('input-invalid');
          expect(errors[0].field).toMatch(new RegExp(`^items.${broken[0] % Math.max(1, length)}\\b`));
        }
        if (!broken) for (const item of (taken as LongForm).items) expect(item).toBeInstanceOf(Item);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['good', good, 'taken'],
    ['broken', {}, 'input-invalid'],
  ])('of 5,000 %s members is checked in pieces, with turns for others between them', async (_, member, code) => {
    let [turns, over] = [0, false];
    const other = () => {
      turns += 1;
      if (!over) setImmediate(other);
    };
    setImmediate(other);
    const answer = await take({ items: many(5_000, member) }, LongForm);
    over = true;
    expect(answer.code).toBe(code);
    if (code === 'taken') expect(turns).toBeGreaterThanOrEqual(5_000 / 50 - 1);
    else expect(answer.errors).toHaveLength(20);
  });
});

describe('many large inputs at once', () => {
  it('are checked one after the other, with turns for others between them, and each has its own answer', async () => {
    let [turns, over] = [0, false];
    const other = () => {
      turns += 1;
      if (!over) setImmediate(other);
    };
    setImmediate(other);
    const [good, broken] = [many(600, { name: '甲', basis: '乙' }), many(5_000, { name: 1 })];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => take({ items: nth % 2 ? broken : good }, LongForm)),
    );
    over = true;
    expect(answers.map(({ code }) => code)).toEqual(
      Array.from({ length: 20 }, (_, nth) => (nth % 2 ? 'input-invalid' : 'taken')),
    );
    expect(turns).toBeGreaterThanOrEqual(20);
  });
});

describe('a number in an address', () => {
  const rowId = new RowIdPipe();

  it.each(['0x3', '1e1', '1.0', '+1', ' 1', '01', '0', '-1', '2147483648', '１'])('is not %j', async (written) => {
    const { taken } = await take(written, Number as unknown as Type, 'param');
    expect(() => rowId.transform(taken as string)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect((await take({ planId: written }, PlanQuery, 'query')).code).toBe(
      ['01'].includes(written) ? 'taken' : 'input-invalid',
    );
  });

  it('is 12', async () => {
    const { taken } = await take('12', Number as unknown as Type, 'param');
    expect(rowId.transform(taken as string)).toBe(12);
    expect((await take({ planId: '12' }, PlanQuery, 'query')).taken).toEqual({ planId: 12 });
  });
});
