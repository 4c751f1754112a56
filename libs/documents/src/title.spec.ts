import { loadDirectory } from '@app/config';
import { termsOf } from '@app/domain/vocabulary';
import {
  documentSamples,
  documentTitle,
  type DocumentFacts,
  type DutyAcceptanceFacts,
  type SupervisionNoticeFacts,
} from './index';
import { composePaper } from './paper/compose';
import { titleLines } from './words/title-lines';

const titleOf = (facts: DocumentFacts) => documentTitle(facts);
const [order, orderLetter] = documentSamples['rectification-order'];

describe('titles', () => {
  it('call a paper to a subordinate body a 通知', () => {
    expect(titleOf(order)).toBe(
      '连南瑶族自治县人民政府办公室关于限期整改“划定农用地土壤环境质量类别”工作逾期问题的通知',
    );
    expect(titleOf(documentSamples['interview-notification'][0])).toMatch(/关于约谈寨岗镇镇长的通知$/);
  });

  it('call a paper to a body outside the chain of command a 函, whatever its kind', () => {
    const endOf = ({ kind, addressee }: DocumentFacts) => {
      const { form, ends, words } = termsOf(kind);
      if (form === 'minutes') return /纪要$/;
      if (form === 'letter' || (form !== 'upward' && !addressee.subordinate)) return /的函$/;
      return new RegExp(`的${form === 'slip' ? words.zh : (ends ?? '通知')}$`);
    };
    expect(titleOf(orderLetter)).toMatch(/关于商请整改.*的函$/);
    for (const samples of Object.values(documentSamples)) {
      for (const facts of samples) expect(titleOf(facts)).toMatch(endOf(facts));
    }
  });

  it('name the assessment when the assessment is the cause', () => {
    expect(titleOf({ ...order, cause: 'assessment' } as DocumentFacts)).toMatch(/年度考核发现问题的通知$/);
  });

  it('name the matter, and how many where there are more', () => {
    const [notice] = documentSamples['supervision-notice'];
    expect(titleOf(notice)).toMatch(/关于督办“划定农用地土壤环境质量类别”等3项工作的通知$/);
    const { matters } = notice as SupervisionNoticeFacts;
    expect(titleOf({ ...notice, matters: matters.slice(2) } as DocumentFacts)).toMatch(
      /关于督办“织密土壤监测网”工作的通知$/,
    );
  });

  it('keep one pair of book marks, in an order of before that names no matter', () => {
    const plan = { title: '《某县实施〈土十条〉的工作方案》', documentNumber: null };
    expect(titleOf({ ...order, tasks: undefined, plan } as DocumentFacts)).toContain(
      '限期整改《某县实施〈土十条〉的工作方案》第九条',
    );
  });
});

describe('title lines', () => {
  const all = Object.values(documentSamples).flat().map(titleOf);

  it.each(all)('are broken by meaning: %s', (title) => {
    const lines = titleLines(title);
    expect(lines.join('')).toBe(title);
    for (const line of lines) {
      expect([...line].reduce((sum, char) => sum + (char <= '~' ? 0.6 : 1), 0)).toBeLessThanOrEqual(20);
      expect(line).not.toMatch(/^[》，。、的]|[《]$|关于$/u);
    }
  });

  it('have the shape of a trapezium or a rhombus: no line is shorter than both beside it', () => {
    const waists = all.filter((title) => {
      const widths = titleLines(title).map((line) => [...line].reduce((sum, char) => sum + (char <= '~' ? 0.6 : 1), 0));
      return widths.some((width, nth) => nth > 0 && Math.min(widths[nth - 1], widths[nth + 1] ?? 0) > width + 1);
    });
    expect(waists).toEqual([]);
  });

  it('break no name of the directory', () => {
    const [interview] = documentSamples['interview-notification'];
    const { bodies, issuer } = loadDirectory();
    for (const { name, fullName, officeHolders } of bodies) {
      const [{ post }] = [...officeHolders, { post: '主要负责人' }];
      const addressee = { name: fullName, subordinate: true };
      for (const short of [name, undefined]) {
        const facts = { ...interview, issuer, addressee, short, interviewee: { post, name: null }, names: [name] };
        const { title, titleLines: lines } = composePaper(facts as DocumentFacts);
        for (const whole of [name, fullName, '连南瑶族自治县'].filter((one) => one.length <= 20 && title.includes(one)))
          expect(lines.filter((line) => line.includes(whole))).not.toEqual([]);
      }
    }
  });

  it('break no name of whom a paper is about besides', () => {
    for (const facts of documentSamples['duty-acceptance'] as DutyAcceptanceFacts[]) {
      const { titleLines: lines } = composePaper(facts);
      for (const name of facts.from) expect(lines.filter((line) => line.includes(name))).toHaveLength(1);
    }
  });

  it('do not part a year from 年', () => {
    expect(titleLines(titleOf(documentSamples['assessment-result'][0]))).toEqual([
      '连南瑶族自治县人民政府办公室',
      '关于2018年度《连南瑶族自治县',
      '土壤污染防治行动计划工作方案》',
      '实施情况考核结果的通知',
    ]);
  });

  it('cut a word that is longer than a line', () => {
    expect(titleLines('A'.repeat(60)).join('')).toBe('A'.repeat(60));
  });
});
