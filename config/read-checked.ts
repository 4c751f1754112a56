import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { parse, YAMLParseError } from 'yaml';
import { DubanError } from '@app/domain/errors';
import type { ErrorCode } from '@app/domain/vocabulary';
import { repoRoot } from './paths';

/** Something wrong at one place of a file, in words a person can act on. */
export interface Problem {
  /** e.g. `ladders.duty[2].when` */
  place: string;
  zh: string;
  en: string;
  /** A key that nobody knows, wherever it stands. */
  unknownKey?: true;
}

/**
 * Reads a YAML or JSON file (every JSON file is YAML) into a checked object. Unknown keys are refused as well: a key
 * with a slip of the pen would otherwise leave its default in force, and nobody would notice.
 * @throws DubanError with `code`, naming the file, the place and the remedy.
 */
export function readChecked<T extends object>(file: string, type: new () => T, code: ErrorCode): T {
  return checked(readData(file, code), type, (problems) => fileError(file, code, problems));
}

/** The plain content of a file, not checked yet. */
export function readData(file: string, code: ErrorCode): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw fileError(file, code, [unreadable(error)]);
  }
}

export function checked<T extends object>(data: unknown, type: new () => T, refuse: (problems: Problem[]) => Error): T {
  const { object, problems } = examined(data, type, refuse);
  if (problems.length > 0) throw refuse(problems);
  return object;
}

/** The object as it is given, and what is wrong with it; refused where it is no set of keys at all. */
export function examined<T extends object>(
  data: unknown,
  type: new () => T,
  refuse: (problems: Problem[]) => Error,
): { object: T; problems: Problem[] } {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw refuse([{ place: '', zh: '内容应为一组键值', en: 'must be a set of keys and values' }]);
  }
  const object = plainToInstance(type, data);
  const problems = validateSync(object, { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) =>
    problemsOf(error, ''),
  );
  return { object, problems };
}

export function fileError(file: string, code: ErrorCode, problems: Problem[]): DubanError {
  const name = relative(repoRoot, file);
  const [{ place, zh, en }, ...others] = problems;
  const more = others.length;
  return new DubanError(
    code,
    {
      zh: `文件 ${name}${place && ` 的 ${place}`} 有误：${zh}${more ? `（另有 ${more} 处）` : ''}。请改正后重试。`,
      en: `${name}${place && `, at ${place}`}: ${en}${more ? ` (and ${more} more)` : ''}. Correct the file and try again.`,
    },
    { file: name, problems },
  );
}

function problemsOf(error: ValidationError, above: string): Problem[] {
  const place = /^\d+$/.test(error.property) ? `${above}[${error.property}]` : join(above, error.property);
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    place,
    ...wordsFor(constraint, message, error),
  }));
  const below = (error.children ?? []).flatMap((child) => problemsOf(child, place));
  return [...own.slice(0, 1), ...below]; // one place, one sentence: the other checks only repeat it
}

function wordsFor(constraint: string, message: string, error: ValidationError): Omit<Problem, 'place'> {
  if (constraint === 'whitelistValidation')
    return { zh: '不认识这个键，请检查拼写', en: 'is no known key; check the spelling', unknownKey: true };
  if (error.value === undefined) return { zh: '缺少此项', en: 'is missing' };
  return { zh: error.contexts?.[constraint]?.zh ?? message, en: message };
}

function join(above: string, property: string): string {
  return above === '' ? property : `${above}.${property}`;
}

function unreadable(error: unknown): Problem {
  if (error instanceof YAMLParseError) {
    const start = error.linePos?.[0];
    return {
      place: start ? `line ${start.line}, column ${start.col}` : '',
      zh: '不是有效的 YAML，请检查缩进和标点',
      en: 'is not valid YAML; check indentation and punctuation',
    };
  }
  const why = error instanceof Error ? error.message : String(error);
  return { place: '', zh: `无法读取（${why}）`, en: `cannot be read (${why})` };
}
