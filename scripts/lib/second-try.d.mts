export function withSecondTry(
  jest: (args: string[]) => Promise<number>,
  args: string[],
  say: (line: string) => void,
): Promise<number>;
