import { doubt } from './doubt';
import { findLabels } from './labels';
import type { Doubt, Span } from './parsed-plan';
import type { Piece } from './text-region';
import { bracketsOf, endOf, spanOf } from './text-region';

/** （…牵头，…负责）: a bracket that ends by saying what somebody does. */
const ENDS_WITH_ROLE = /^[（【〔][^。；]{2,300}(?:牵头|负责|配合|参与)[）】〕]$/;
const NAMES_BODY = /[局委办部院厅府镇乡会]|单位|部门/;
/** A label in the middle of a sentence is a word of it. */
const FREE = /[^\u4e00-\u9fffA-Za-z0-9]/;
const LONGEST_SHOWN = 30;
const LONGEST_VALUE = 200;

/**
 * A bracket or a label that says who does it and gave nobody. Whatever running text says beside it, a person has to look.
 * @param read the places that were read
 */
export function doubtsOfUnreadPlaces(clause: Piece, read: readonly Span[]): Doubt[] {
  const isRead = overlapsOneOf(read);
  return placesIn(clause)
    .filter((place) => !isRead(place))
    .map((place) => {
      const words = place.text.replaceAll('\n', ' ');
      const shown = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
      const sentence = {
        zh: `“${shown}”像是写明责任单位，但没有读出单位，请对照原件指定牵头单位。`,
        en: `“${shown}” seems to say who does it, and no body could be read; check the original and name the lead.`,
      };
      return doubt('unread-responsibility', sentence, spanOf(place));
    });
}

function placesIn(clause: Piece): Piece[] {
  const brackets = bracketsOf(clause).filter(
    ({ text }) =>
      (ENDS_WITH_ROLE.test(text) && NAMES_BODY.test(text)) ||
      (text.length < LONGEST_VALUE &&
        findLabels(text.slice(1, -1)).some(({ from, meaning }) => from === 0 && meaning.kind === 'role')),
  );
  const inBracket = overlapsOneOf(brackets.map(spanOf));
  const labels = findLabels(clause.text).flatMap(({ from, to, meaning }) => {
    if (
      inBracket({ text: '：', from: clause.from + from }) ||
      meaning.kind !== 'role' ||
      (from > 0 && !FREE.test(clause.text[from - 1]))
    )
      return [];
    const value = /^[^。\n]*/.exec(clause.text.slice(to, to + LONGEST_VALUE))![0];
    return value.trim() === '' ? [] : [{ text: clause.text.slice(from, to) + value, from: clause.from + from }];
  });
  return [...brackets, ...labels];
}

/** Whether a piece touches one of some places, which stand in the order of the text. Found by halving: clauses are long. */
function overlapsOneOf(places: readonly Span[]): (piece: Piece) => boolean {
  return (piece) => {
    let first = 0;
    for (let last = places.length; first < last;) {
      const middle = (first + last) >> 1;
      if (places[middle][1] <= piece.from) first = middle + 1;
      else last = middle;
    }
    return first < places.length && places[first][0] < endOf(piece);
  };
}
