import {
  documentSamples,
  documentTitle,
  reword,
  wordingOf,
  type PaperPart,
  type RectificationOrderFacts,
} from './index';
import { composePaper } from './paper/compose';
import { textOf } from './blocks';

const [order] = documentSamples['rectification-order'] as RectificationOrderFacts[];
const part = (name: string, nth: number): PaperPart => ({
  of: `clause-${nth}/order`,
  order: `2018-06-0${nth}`,
  task: { ...order.tasks![0], name, article: `第${nth}条` },
  items: [{ ...order.items[0], problem: `问题${nth}` }],
});
const paper: RectificationOrderFacts = {
  ...order,
  tasks: undefined,
  findings: [],
  items: [],
  parts: [part('织密土壤监测网', 1), part('给耕地分类', 2)],
};

it('names all of its matters, in the title and in its text', () => {
  expect(documentTitle(paper)).toMatch(/关于限期整改“织密土壤监测网”等2项工作逾期问题的通知$/);
  const { body, annexes } = composePaper(paper);
  expect(textOf(body)).toContain('第1条提出');
  expect(textOf(body)).toContain('第2条提出');
  expect(textOf(annexes[0].blocks)).toContain('问题1');
  expect(textOf(annexes[0].blocks)).toContain('问题2');
});

it('lets a person word each part by itself, and keeps the other', () => {
  expect(wordingOf(paper).map(({ place }) => place)).toEqual([
    'parts.0.items.0.goal',
    'parts.1.items.0.goal',
    'parts.0.items.0.measures',
    'parts.1.items.0.measures',
  ]);
  const reworded = reword(paper, [{ place: 'parts.1.items.0.goal', text: '全部分清' }]);
  expect(reworded.parts!.map(({ items }) => items![0].goal)).toEqual([order.items[0].goal, '全部分清']);
});

it('counts one matter as one, and reads as before where it has no parts', () => {
  expect(documentTitle({ ...paper, parts: paper.parts!.slice(1) })).toMatch(
    /关于限期整改“给耕地分类”工作逾期问题的通知$/,
  );
  expect(documentTitle(order)).toMatch(/划定农用地土壤环境质量类别/);
});

it('gives each matter its own cause and year', () => {
  const [first, second] = paper.parts!;
  const mixed = {
    ...paper,
    parts: [
      { ...first, cause: 'overdue' as const },
      { ...second, cause: 'relapse' as const },
    ],
  };
  expect(documentTitle(mixed)).toMatch(/等2项工作有关问题的通知$/);
  const said = textOf(composePaper(mixed).body);
  expect([said.includes('督办仍未完成'), said.includes('出现反弹')]).toEqual([true, true]);
  const years = [2018, 2019].map((year, nth) => ({ ...paper.parts![nth], cause: 'assessment' as const, year }));
  expect(documentTitle({ ...paper, parts: years })).toMatch(/关于限期整改2018、2019年度考核发现问题的通知$/);
});

it('gives each matter its own period, and says one where they are the same', () => {
  const [notice] = documentSamples['supervision-notice'];
  const until = (...days: string[]) =>
    textOf(composePaper({ ...notice, parts: days.map((replyBy, nth) => ({ ...paper.parts![nth], replyBy })) }).body);
  const differing = until('2018-07-10', '2018-07-20');
  expect(differing).toContain('请于2018年7月10日前办结');
  expect(differing).toContain('按各项所列时限办结');
  expect(until('2018-07-20', '2018-07-20')).toContain('于2018年7月20日前办结');
});
