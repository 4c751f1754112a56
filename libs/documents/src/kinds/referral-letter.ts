import type { ReferralLetterFacts } from '../facts';
import { areTexts, element, isText } from '../words/elements';
import { sentence } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/** How many characters of a hash stand on a line, so that the table breaks it evenly. */
const HASH_LINE = 16;

/**
 * 移送函: what is known and what proves it, for the organ that alone decides (政府督查工作条例 art. 21). It proposes no
 * sanction, and it is always a letter: the organ is independent in this, whoever it is subordinate to.
 */
export const referralLetter: DocumentDefinition<ReferralLetterFacts> = {
  kind: 'referral-letter',

  subject: () => '移送问题线索',

  words({ about, leads, evidence }) {
    return {
      about,
      leads: leads.map(sentence),
      count: String(evidence.length),
      evidence: evidence.map(({ fileName, sha256, form, pages }, nth) => ({
        no: String(nth + 1),
        fileName,
        form: form ?? '电子文件',
        pages: typeof pages === 'number' ? String(pages) : '—',
        sha256: (sha256.match(new RegExp(`.{1,${HASH_LINE}}`, 'g')) ?? []).join(' '),
      })),
    };
  },

  elements: ({ about, leads }) => [
    [isText(about), element('涉及的单位', 'body concerned')],
    [areTexts(leads), element('问题线索', 'leads')],
  ],

  samples: [letter(), { ...letter(), ...unsigned, evidence: [] }],
};

function letter(): ReferralLetterFacts {
  return {
    ...sampleBase,
    ...letterTo('连南瑶族自治县监察局'),
    kind: 'referral-letter',
    number: '南府办移函〔2019〕1号',
    draftedOn: '2019-05-06',
    issuedOn: '2019-05-08',
    copies: [],
    publicity: '不予公开',
    clause: null,
    bases: [{ title: '党政领导干部生态环境损害责任追究办法（试行）', article: null }],
    about: '县林业局',
    leads: ['现场核查的两个点位与报送的监测数据不符，原始记录缺失', '经约谈后承诺的补测到期未落实'],
    evidence: [
      { fileName: '现场照片.jpg', sha256: '3a'.repeat(32), form: '照片', pages: 1 },
      { fileName: '监测原始记录（2019年第一季度）.pdf', sha256: 'c7'.repeat(32), form: '电子文件', pages: 12 },
    ],
  };
}
