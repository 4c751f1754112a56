import type { ValidationError } from '@nestjs/common';
import { DubanError } from '@app/domain/errors';
import { cut } from '@app/domain/text';
import { fieldWords } from './field-words';

export interface FieldError {
  field: string;
  problems: string[];
}

/** As many faults as a person reads, and of each as much. */
const MOST_NAMED = 20;
const LONGEST_NAME = 80;
const LONGEST_PROBLEM = 200;

/** Every refusal of an input names its fields, and at most twenty of them. */
export function inputInvalid(errors: readonly FieldError[]): DubanError {
  const fields = errors.slice(0, MOST_NAMED).map(({ field, problems }) => ({
    field: cut(field, LONGEST_NAME),
    problems: problems.slice(0, 3).map((problem) => cut(problem, LONGEST_PROBLEM)),
  }));
  const names = fields.map(({ field }) => field);
  return new DubanError(
    'input-invalid',
    {
      zh: `提交的内容有误${inBrackets(fieldWords(names))}，请改正后重新提交。`,
      en: `The input is not valid (${names.join(', ')}). Correct it and send it again.`,
    },
    { errors: fields },
  );
}

const inBrackets = (words: readonly string[]): string => (words.length > 0 ? `（${words.join('、')}）` : '');

/** What the checks of the fields found, from the first on, and no more than is named. */
export function fieldErrors(errors: readonly ValidationError[], prefix = ''): FieldError[] {
  const all: FieldError[] = [];
  for (const { property, constraints, children } of errors) {
    if (all.length >= MOST_NAMED) break;
    const field = prefix + property;
    if (constraints) all.push({ field, problems: Object.values(constraints) });
    if (children?.length) all.push(...fieldErrors(children, `${field}.`));
  }
  return all;
}
