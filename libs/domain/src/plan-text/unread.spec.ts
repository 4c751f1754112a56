import { doubtCodeRow } from './doubt-codes';
import { numberedDoubts } from './numbered-doubts';
import { parsePlan } from './parse-plan';
import { strictAnswer } from './strict-answer';
import { CHECK, UNREAD } from './unread';

const read = (...lines: string[]) => parsePlan(['（一）加高围堤。（县水务局牵头）', ...lines].join('\n'));

describe('what could not be read of a file', () => {
  it('is asked about once, names nobody, dates nothing, and ends the clause above', () => {
    const words = '表格无法还原：序号 任务 牵头单位｜1 更换闸门（县住建局牵头，2031年6月底前完成）';
    const { plan, text } = read(`${UNREAD}${words}`, '（二）栽树。（县林业局负责）');
    expect(plan.clauses.map(({ roles, deadlines }) => [roles.map(({ written }) => written), deadlines])).toEqual([
      [['县水务局'], []],
      [['县林业局'], []],
    ]);
    expect(plan.doubts.map(({ code, message }) => [code, message.includes('表格无法还原')])).toEqual([
      ['file-part', true],
    ]);
    expect(plan.outsideClauses).toEqual({ deadlines: [], targets: [] });
    expect(text).toContain('更换闸门');
  });

  it('is settled by a person, and not with what is proposed', () => {
    const [numbered] = numberedDoubts(read(`${UNREAD}表格无法还原：甲`).plan);
    expect(numbered.doubt.proposal).toBeUndefined();
    expect(doubtCodeRow(numbered.doubt.code).blocking).toBe(true);
    expect(strictAnswer(numbered, '县府办')).toEqual({ kind: 'accept' });
  });

  it('in a cell does not make somebody lead where nobody can be asked', () => {
    const row = ['任务\t牵头单位\t完成时限', '加高围堤\t县水务局\t汛期过后'].join('\n');
    expect(strictAnswer(numberedDoubts(parsePlan(row).plan)[0], '县府办')).toEqual({ kind: 'accept' });
  });

  it('is quoted by its beginning, however long it is', () => {
    const { plan } = read(UNREAD + '县住建局｜'.repeat(10_000));
    const [{ span, message }] = plan.doubts;
    expect(span[1] - span[0]).toBeLessThan(200);
    expect(message.length).toBeLessThan(200);
  });

  it('is told from what was read and may not belong there', () => {
    const { plan } = read(`${CHECK}工作簿的2张工作表都已读入，是否都属于本方案：“甲”、“乙”`);
    expect(plan.doubts[0].message).toMatch(/^请核对原件/);
  });
});
