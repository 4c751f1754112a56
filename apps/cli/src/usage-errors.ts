/** What commander says of a command that was written wrongly, by the words it begins with, and what is said before it. */
const IN_CHINESE: readonly [RegExp, string][] = [
  [/^error: unknown command '(.*?)'/, '没有“$1”这个命令，请用 --help 查看。'],
  [/^error: unknown option '(.*?)'/, '没有“$1”这个选项，请用 --help 查看。'],
  [/^error: required option '(.*?)' not specified/, '缺少必填的选项 $1。'],
  [/^error: option '(.*?)' argument missing/, '选项 $1 缺少值。'],
  [/^error: missing required argument '(.*?)'/, '缺少必填的参数 $1。'],
  [/^error: option '(.*?)' (?:argument|value) '(.*?)'(?: from env '(.*?)')? is invalid\./, '选项 $1 的值“$2”无效。'],
  [/^error: command-argument value '(.*?)' is invalid for argument '(.*?)'\./, '参数 $2 的值“$1”无效。'],
  [/^error: too many arguments/, '参数过多，请用 --help 查看。'],
  [/^error: option '(.*?)' cannot be used with option '(.*?)'/, '选项 $1 与 $2 不能同时使用。'],
];

/** The sentence of commander with one in Chinese before it; any other text as it is. */
export function usageInBothLanguages(text: string): string {
  for (const [words, chinese] of IN_CHINESE) {
    const found = words.exec(text);
    if (found) return `✘ ${chinese.replace(/\$(\d)/g, (_, nth: string) => found[Number(nth)] ?? '')}\n  ${text}`;
  }
  return text;
}

/**
 * The exit code of a command that commander ended itself, having said why: 0 where help or the version was asked for, 1 where
 * it was written wrongly; null for any other error.
 */
export function exitCodeOfUsage(error: unknown): 0 | 1 | null {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || !code.startsWith('commander.')) return null;
  return code === 'commander.helpDisplayed' || code === 'commander.version' ? 0 : 1;
}
