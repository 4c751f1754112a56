import { useWords } from '../i18n/language';
import type { NumberBounds } from '../i18n/numbers';
import { wrongNumber, type TypedNumber } from './typed-number';

/** The rules of a `NumberField` in a form, with the sentence each gives: what a number may be, and whether one is needed. */
export function useNumberRules(): (bounds: NumberBounds & { optional?: boolean }) => object[] {
  const { t } = useWords();
  return ({ optional = false, ...bounds }) => [
    ...(optional ? [] : [{ required: true, message: t.signIn.required }]),
    {
      validator: (_: unknown, value: TypedNumber | null) =>
        wrongNumber(value, bounds) === null ? Promise.resolve() : Promise.reject(new Error(t.numbers.wanted(bounds))),
    },
  ];
}
