import { DubanError } from '@app/domain/errors';
import { termsOf, type Words } from '@app/domain/vocabulary';
import type { DocumentFacts } from './facts';
import { wrongForm, type Wording } from './wording-forms';

export type { Wording } from './wording-forms';

/**
 * The texts of a draft that a person may correct, in the order in which they stand. Everything else comes from the record
 * (who, what, dates, provisions) or is the decision itself (the area and the months of a restriction), and is corrected
 * where it was entered.
 */
export const wordingOf = (facts: DocumentFacts): Wording[] =>
  termsOf(facts.kind).reworded.flatMap((pattern) => textsAt(facts, pattern.split('.'), []));

function textsAt(value: unknown, pattern: readonly string[], place: readonly string[]): Wording[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return typeof value === 'string' ? [{ place: place.join('.'), text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const steps = step === '*' ? Object.keys(value) : [step];
  return steps.flatMap((one) => textsAt((value as Record<string, unknown>)[one], rest, [...place, one]));
}

/**
 * The facts with other words in these places; the facts given stay as they are.
 *
 * @throws DubanError `wording-fixed` for a place that no person words, `wording-malformed` for a text that has not the form
 * its place needs
 */
export function reword<F extends DocumentFacts>(facts: F, wording: readonly Wording[]): F {
  const places = new Set(wordingOf(facts).map(({ place }) => place));
  for (const { place, text } of wording) {
    if (!places.has(place)) throw wordingFixed(place);
    const wanted = wrongForm({ place, text });
    if (wanted) throw wordingMalformed(text, place, wanted);
  }
  return withWording(facts, wording);
}

/** The facts with what `worded` makes of every place that a person words. */
export const inEachPlace = <F extends DocumentFacts>(facts: F, worded: (before: Wording) => string): F =>
  withWording(
    facts,
    wordingOf(facts).map((before) => ({ place: before.place, text: worded(before) })),
  );

function withWording<F extends DocumentFacts>(facts: F, wording: readonly Wording[]): F {
  const reworded = structuredClone(facts);
  for (const { place, text } of wording) {
    const steps = place.split('.');
    let holder = reworded as unknown as Record<string, unknown>;
    for (const step of steps.slice(0, -1)) holder = holder[step] as Record<string, unknown>;
    holder[steps.at(-1)!] = text;
  }
  return reworded;
}

const wordingFixed = (place: string) =>
  new DubanError(
    'wording-fixed',
    {
      zh: `“${place}”取自台账，不能在拟稿中改写；如有差错，请在相应条款、任务或登记处更正。`,
      en: `"${place}" comes from the record and cannot be reworded in a draft; where it is wrong, correct it where it was entered.`,
    },
    { place },
  );

const wordingMalformed = (text: string, place: string, { zh, en }: Words) =>
  new DubanError(
    'wording-malformed',
    { zh: `“${text}”不合格式：${zh}。`, en: `"${text}" has not the right form: ${en}.` },
    { place },
  );
