import { InvalidArgumentError } from 'commander';

/** Reads the number of a plan from the command line. @throws InvalidArgumentError when it is none */
export function planNumber(text: string): number {
  const id = Number(text);
  if (!Number.isInteger(id) || id < 1)
    throw new InvalidArgumentError('方案编号应为正整数 / a plan is named by its number');
  return id;
}
