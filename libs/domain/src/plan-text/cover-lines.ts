import { findLabels } from './labels';
import type { Piece } from './text-region';
import { endOf } from './text-region';

/** 填表日期：2031年3月, 所在市：某市: a name of a field and what was filled in. */
const FIELD = /^[^：，。；]{2,20}：[^。；]{0,40}$/;
/** Only a form says so: 项目学校（盖章）：, 填表日期：. */
const OF_A_FORM = /^[^：]{1,16}（(?:盖章|公章|签章|签字)）：|^(?:填表|填报|申报|编制)(?:日期|时间|人)：/;

/** Those of the lines that are the fields of a cover: next to one another, and one of them as only forms have it. */
export function coverLines(lines: readonly Piece[]): Set<Piece> {
  const cover = new Set<Piece>();
  let block: Piece[] = [];
  const close = (): void => {
    if (block.some(({ text }) => OF_A_FORM.test(text)) && !block.some(namesRole))
      block.forEach((line) => cover.add(line));
    block = [];
  };
  for (const line of lines) {
    const last = block.at(-1);
    if (!FIELD.test(line.text) || (last && endOf(last) + 1 !== line.from)) close();
    if (FIELD.test(line.text)) block.push(line);
  }
  close();
  return cover;
}

/** True for a line that says who leads, answers or helps; a field to be stamped says who hands the form in. */
function namesRole({ text }: Piece): boolean {
  const meaning = OF_A_FORM.test(text) ? undefined : findLabels(text)[0]?.meaning;
  return meaning?.kind === 'role' && meaning.role !== 'unspecified';
}
