import { PHONE } from './post';

it.each([
  ['0763-8660000', true],
  ['0763-8660000转2', true],
  ['+86 763 8660000', true],
  ['13800000000', true],
  ['秘书股', false],
  ['0763-8660000转', false],
  ['转2', false],
  ['', false],
])('%s as a telephone number: %s', (text, is) => expect(PHONE.test(text)).toBe(is));
