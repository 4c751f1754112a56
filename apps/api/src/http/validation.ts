import { setImmediate as others } from 'node:timers/promises';
import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { breaksOfDeclared, longLists, MOST_FAULTS, type LongList } from './input/declared-limits';
import { fieldErrors, inputInvalid } from './input/field-errors';
import { requireModest } from './input/modest-input';

/** Checks every input against its class; fields that the class does not know are refused. */
export const validationPipe = () => new InputPipe();

/** Inputs with more values are checked one after the other, and others have their turn between them. */
const LARGE = 1_000;

let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(() => others()).then(work);
  last = mine.catch(() => undefined);
  return mine;
}

/** So many members of a list are checked before others have their turn: some milliseconds. */
const AT_ONCE = 50;

/**
 * The one pipe through which everything passes that somebody sent: first the cheap look at the whole, then lengths, then
 * each field up to its first fault, and long lists in pieces. What stands in an address stays the text it is: its own pipe reads it, so that `0x3`
 * or `1e1` is no number of a row.
 */
class InputPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => inputInvalid(fieldErrors(errors)),
    });
  }

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    const values = requireModest(value);
    if (metadata.type === 'param') return value;
    return values > LARGE ? inTurn(() => this.check(value, metadata)) : this.check(value, metadata);
  }

  private async check(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (!metadata.metatype || !this.toValidate(metadata)) return super.transform(value, metadata);
    const breaks = breaksOfDeclared(metadata.metatype, value);
    if (breaks.length > 0) throw inputInvalid(breaks);
    const lists = longLists(metadata.metatype, value, AT_ONCE);
    if (lists.length === 0) return super.transform(value, metadata);
    const first = lists.map(({ field, members }) => [field, members.slice(0, AT_ONCE)] as const);
    const taken = (await super.transform({ ...(value as object), ...Object.fromEntries(first) }, metadata)) as Taken;
    for (const list of lists) await this.checkRest(list, taken[list.field]);
    return taken;
  }

  /**
   * Makes and checks the members behind the first piece and adds them to what was taken. Whoever waits is served between the
   * pieces, and the first piece with faults is the last.
   */
  private async checkRest({ field, type, members }: LongList, taken: unknown[]): Promise<void> {
    for (let from = AT_ONCE; from < members.length; from += AT_ONCE) {
      await others();
      const piece = plainToInstance(type, members.slice(from, from + AT_ONCE)) as object[];
      const faults: ValidationError[] = [];
      for (const [nth, member] of piece.entries()) {
        const children = await this.validate(member, this.validatorOptions);
        if (children.length > 0) faults.push({ property: `${field}.${from + nth}`, children });
        if (faults.length >= MOST_FAULTS) break;
      }
      if (faults.length > 0) throw inputInvalid(fieldErrors(faults));
      taken.push(...piece);
    }
  }
}

/** An input after the checks: its lists hold what of them was checked. */
type Taken = Record<string, unknown[]>;
