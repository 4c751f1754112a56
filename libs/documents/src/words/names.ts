import type { DocumentFactsBase, LegalBasis, Signer } from '../facts';

/** Puts a title into 《》 once; book marks inside become 〈〉 (GB/T 15834). */
export function bookTitle(title: string): string {
  const bare = /^《(.*)》$/u.exec(title)?.[1] ?? title;
  return `《${bare.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** 《政府督查工作条例》第十二条、《…》. */
export function basesWords(bases: LegalBasis[]): string {
  return bases.map(({ title, article }) => bookTitle(title) + (article ?? '')).join('、');
}

/** 《工作方案》（南府办〔2017〕24号). */
export function planWords(plan: DocumentFactsBase['plan']): string {
  return bookTitle(plan.title) + (plan.documentNumber ? `（${plan.documentNumber}）` : '');
}

/** 第九条; accepts 九, 9, 第九条 and （九）. */
export function clauseWords(ordinal: string): string {
  const bare = ordinal.replace(/^[第（(]|[条）)]$/gu, '');
  return `第${bare}条`;
}

/** How the issuing body speaks of itself. */
export function selfWords(issuer: string): string {
  if (/办公室$|办$/u.test(issuer)) return '我办';
  if (/人民政府$/u.test(issuer)) return '我县';
  if (/局$/u.test(issuer)) return '我局';
  if (/委员会$|委$/u.test(issuer)) return '我委';
  return '我单位';
}

/** What the end of a name says a body is, and how one of its kind is spoken to; the longer ending first. */
const SPOKEN: readonly [RegExp, string][] = [
  [/(镇|乡)人民政府$|[镇乡]$/u, '镇'],
  [/街道办事处$|街道$/u, '街道'],
  [/人民政府$/u, '政府'],
  [/(法院|检察院|研究院)$/u, '院'],
  [/(支行|分行|银行)$/u, '行'],
  [/厅$/u, '厅'],
  [/(局|分局)$/u, '局'],
  [/(办公室|办)$/u, '办'],
  [/(委员会|委)$/u, '委'],
  [/部$/u, '部'],
  [/(联合社|供销社|合作社)$/u, '社'],
  [/(大队|支队|队)$/u, '队'],
  [/中心$/u, '中心'],
  [/公司$/u, '公司'],
];

/** How an addressee is spoken to: 你局, 你镇, and in a letter 贵院, 贵行. */
export function youWords(name: string, letter: boolean): string {
  const kind = SPOKEN.find(([ending]) => ending.test(name))?.[1] ?? '单位';
  const word = kind === '镇' && /乡(人民政府)?$/u.test(name) ? '乡' : kind;
  return `${letter ? '贵' : '你'}${word}`;
}

/** 此件依申请公开: the form the note under the date takes. */
export function publicityWords(publicity: string): string {
  return publicity.startsWith('此件') ? publicity : `此件${publicity}`;
}

/**
 * What the note adds where somebody signed for another (条例 art. 22: 按照有关规定签发); empty otherwise. A substitute is named as
 * one, whether the head is away or the office vacant.
 */
export function deputyWords(signer: Signer | null): string {
  if (!signer?.insteadOf && !signer?.acting) return '';
  const { post, name, insteadOf, acting } = signer;
  const who = `${post}${name}${acting ? '（临时主持工作）' : ''}`;
  return insteadOf ? `；由${who}代${insteadOf.post}${insteadOf.name}签发（代签）` : `；由${who}代签`;
}

/** 农业局局长 → 县农业局局长 when the post alone does not name the body. */
export function fullPost(post: string, body: string): string {
  return post.includes(body) ? post : body + post;
}

/** Ends a line of a list with 。 unless it already ends with a mark, or with a remark in brackets behind one. */
export function sentence(text: string): string {
  return /[。；！？.;!?…](（[^（）]*）)?$/u.test(text) ? text : `${text}。`;
}

/** Who sits in at a talk besides: by post and name where they are known, and of each other body one person in charge. */
export function guestWords({
  participants,
  guests = [],
}: {
  participants: readonly string[];
  guests?: readonly { body: string; post: string; name: string }[];
}): string {
  const known = guests.map(({ body, post, name }) => `${fullPost(post, body)}${name}`);
  const others = participants.filter((body) => guests.every((guest) => guest.body !== body));
  const inCharge = others.length > 0 ? [`${others.join('、')}${others.length > 1 ? '各' : ''}一名负责人`] : [];
  return [...known, ...inCharge].join('、');
}
