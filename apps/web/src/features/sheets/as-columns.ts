import type { RegisterColumn } from '../../api/types';

/** A column as a person fills it in: what can be chosen is written in one line. */
export interface FilledColumn {
  title: string;
  type: RegisterColumn['type'];
  required?: boolean;
  choices?: string;
}

/** Columns as the API wants them. Choices are separated by 、 or a comma and belong to a choice alone. */
export const asColumns = (filled: readonly FilledColumn[]): RegisterColumn[] =>
  filled.map(({ title, type, required, choices }) => ({
    title: title.trim(),
    type,
    required: required ?? false,
    choices:
      type === 'choice'
        ? (choices ?? '')
            .split(/[、，,]/)
            .map((choice) => choice.trim())
            .filter((choice) => choice !== '')
        : [],
  }));
