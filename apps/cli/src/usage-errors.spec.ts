import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { exitCodeOfUsage, usageInBothLanguages } from './usage-errors';

function run(...args: string[]) {
  let said = '';
  const program = new Command('duban').exitOverride();
  program.configureOutput({
    writeErr: (text) => (said += text),
    writeOut: (text) => (said += text),
    outputError: (text, write) => write(usageInBothLanguages(text)),
  });
  program
    .command('go')
    .argument('<where>')
    .requiredOption('--reason <reason>')
    .option('--port <port>', '', () => {
      throw new InvalidArgumentError('1–65535');
    })
    .action(() => undefined);
  try {
    program.parse(args, { from: 'user' });
    return { said, code: null };
  } catch (error) {
    return { said, code: exitCodeOfUsage(error) };
  }
}

it.each([
  [['fly'], '没有“fly”这个命令', "error: unknown command 'fly'"],
  [['go', 'there', '--foo', '--reason', 'x'], '没有“--foo”这个选项', "error: unknown option '--foo'"],
  [['go', 'there'], '缺少必填的选项 --reason <reason>', "required option '--reason <reason>' not specified"],
  [['go', '--reason'], '选项 --reason <reason> 缺少值', 'argument missing'],
  [['go', '--reason', 'x'], '缺少必填的参数 where', "missing required argument 'where'"],
  [['go', 'a', 'b', '--reason', 'x'], '参数过多', 'too many arguments'],
  [['go', 'a', '--port', 'abc', '--reason', 'x'], '选项 --port <port> 的值“abc”无效', '1–65535'],
])('%j is said in both languages and ends with 1', (args, chinese, english) => {
  const { said, code } = run(...args);
  expect(said).toContain(chinese);
  expect(said).toContain(english);
  expect(code).toBe(1);
});

it('is no fault to ask for help, but one to say nothing', () => {
  expect(run('--help').code).toBe(0);
  expect(run().code).toBe(1);
  expect(exitCodeOfUsage(new CommanderError(1, 'other.code', ''))).toBeNull();
  expect(exitCodeOfUsage(new Error('boom'))).toBeNull();
});
