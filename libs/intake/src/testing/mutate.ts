import fc from 'fast-check';

/** One way to damage a file; positions are parts of its length, so that they fit every file. */
type Damage =
  | { kind: 'cut'; at: number }
  | { kind: 'flip'; at: number; bits: number }
  | { kind: 'noise'; at: number; bytes: Uint8Array }
  | { kind: 'repeat'; from: number; to: number; times: number }
  | { kind: 'drop'; from: number; to: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('flip' as const), at: place, bits: fc.integer({ min: 1, max: 255 }) }),
  },
  fc.record({ kind: fc.constant('noise' as const), at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }) }),
  fc.record({ kind: fc.constant('repeat' as const), from: place, to: place, times: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('drop' as const), from: place, to: place }),
);

/** One to eight damages. */
export const damages = fc.array(damage, { minLength: 1, maxLength: 8 });

/** The file after all of them, at most 10 MB. */
export const damaged = (bytes: Buffer, all: Damage[]): Buffer => all.reduce(apply, bytes).subarray(0, 10 * 1024 * 1024);

function apply(bytes: Buffer, one: Damage): Buffer {
  const at = (part: number): number => Math.min(bytes.length, Math.floor(part * bytes.length));
  switch (one.kind) {
    case 'cut':
      return bytes.subarray(0, at(one.at));
    case 'flip': {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[Math.min(at(one.at), copy.length - 1)] ^= one.bits;
      return copy;
    }
    case 'noise':
      return Buffer.concat([bytes.subarray(0, at(one.at)), one.bytes, bytes.subarray(at(one.at))]);
    case 'repeat':
    case 'drop': {
      const [from, to] = [at(one.from), at(one.to)].sort((a, b) => a - b);
      const part = one.kind === 'repeat' ? Array<Buffer>(one.times).fill(bytes.subarray(from, to)) : [];
      return Buffer.concat([bytes.subarray(0, from), ...part, bytes.subarray(one.kind === 'repeat' ? from : to)]);
    }
  }
}
