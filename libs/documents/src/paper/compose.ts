import { fillBody } from '../body/fill-body';
import { isDraft, type DocumentFacts, type Signer } from '../facts';
import { definitionOf } from '../kinds';
import { commonWords } from '../kinds/common-words';
import { documentTitle, formOf, formWord, type PaperForm } from '../title';
import { termsOf } from '@app/domain/vocabulary';
import { clean } from '../words/clean';
import { dateParts, dateWords } from '../words/dates';
import { deputyWords, publicityWords } from '../words/names';
import { withParts } from '../with-parts';
import { titleLines } from '../words/title-lines';
import { textOf, type Annex, type Block } from '../blocks';

/** A document ready for layout: every element of 条例 article 9 as plain text. Both renderers take this and nothing else. */
export interface Paper {
  form: PaperForm;
  /** What it calls itself: 通知, 函, or the name of a working form. */
  formWord: string;
  draft: boolean;
  /** To one body, so that a seal is pressed on it; what goes to all is not sealed (条例 art. 9), nor is a working form. */
  sealed: boolean;
  /** 份号, 密级, 紧急程度, from the upper left corner down. */
  corner: string[];
  /** 出席 and the like; of minutes. */
  attendance: { label: string; names: string }[];
  title: string;
  titleLines: string[];
  issuer: string;
  number: string | null;
  addressee: string;
  body: Block[];
  annexes: Annex[];
  /** 成文日期; a draft has none. */
  issuedOn: string | null;
  /** 附注. */
  note: string;
  copies: string[];
  /**
   * Who signed. A downward document or a letter carries no 签发人 on its face (GB/T 9704—2012, 7.2.6), so this goes
   * into the file's metadata only.
   */
  signer: Signer | null;
  /** For the PDF's date. */
  filedOn: { year: number; month: number; day: number };
}

/** Facts → paper. The one door through which user text comes in, so it is cleaned here. */
export function composePaper(given: DocumentFacts): Paper {
  const facts = clean(withParts(given));
  const title = documentTitle(facts);
  const { year, month, day } = dateParts(facts.issuedOn ?? facts.draftedOn);
  const draft = isDraft(facts);
  return {
    form: formOf(facts),
    formWord: formWord(facts.kind, formOf(facts)),
    draft,
    sealed: !termsOf(facts.kind).toAll && formOf(facts) !== 'slip',
    corner: cornerOf(facts),
    attendance: 'attendance' in facts ? facts.attendance : [],
    title,
    titleLines: titleLines(title, namesIn(facts)),
    issuer: facts.issuer,
    number: facts.number,
    addressee: facts.addressee.name,
    ...fillBody(facts.kind, { ...commonWords(facts), ...definitionOf(facts).words(facts) }),
    issuedOn: draft || facts.issuedOn === null ? null : dateWords(facts.issuedOn),
    note: noteOf(facts),
    copies: facts.copies,
    signer: facts.signer,
    filedOn: { year, month, day },
  };
}

/** 附注: how far it is published and who signed for another; upwards, whom to ask (条例 art. 9). */
function noteOf(facts: DocumentFacts): string {
  const { contactPerson: who } = facts;
  if (formOf(facts) === 'upward' && who) return `联系人：${who.name}，联系电话：${who.telephone}`;
  return publicityWords(facts.publicity) + deputyWords(facts.signer);
}

/** A secret paper is numbered copy by copy; there is one copy in the record (条例 art. 9). */
const cornerOf = ({ secrecy, urgency }: DocumentFacts): string[] => [
  ...(secrecy ? ['000001', `${secrecy.level}★${secrecy.period}`] : []),
  ...(urgency ? [urgency] : []),
];

/** The names a title may hold: of the county, its bodies and whom they are about. */
function namesIn(facts: DocumentFacts): string[] {
  const { issuer, addressee, copies } = facts;
  const county = /^(.+?(?:自治县|县|市|区|旗))/u.exec(issuer)?.[1];
  const about = [
    ...('about' in facts && facts.about ? [facts.about] : []),
    ...('short' in facts && facts.short ? [facts.short] : []),
    ...('area' in facts ? [facts.area] : []),
    ...(facts.kind === 'duty-acceptance' ? facts.from : []),
  ];
  const full = [issuer, addressee.name, ...about, ...copies];
  // Without the county before it a name is as much one: 国土资源环境保护局.
  const bare = county ? full.filter((name) => name.startsWith(county)).map((name) => name.slice(county.length)) : [];
  return [...(county ? [county] : []), ...full, ...bare, ...(facts.names ?? [])].filter(
    (name) => name.length <= WIDEST_NAME,
  );
}

/** Longer than this a name fills a line of a title, and has to be broken all the same. */
const WIDEST_NAME = 20;

/** Characters without blanks, as the 4,000-character limit for single-matter documents counts them. */
export function countCharacters(paper: Paper): number {
  const annexes = paper.annexes.map((annex) => annex.title + textOf(annex.blocks)).join('');
  const text = [paper.title, paper.addressee, textOf(paper.body), paper.issuer, paper.issuedOn ?? '', annexes].join('');
  return [...text.replace(/\s/gu, '')].length;
}

/** All text the fonts must be able to show. */
export function shownText(paper: Paper): string {
  return [
    ...[paper.title, paper.issuer, paper.number ?? '', paper.addressee, textOf(paper.body), paper.note],
    ...paper.annexes.map((annex) => annex.title + textOf(annex.blocks)),
    ...paper.copies,
    ...paper.corner,
    ...paper.attendance.flatMap(({ label, names }) => [label, names]),
    paper.signer?.name ?? '',
  ].join('');
}

/** 附件 for a single annex, 附件1, 附件2 … for several (GB/T 9704—2012, 7.3.7). */
export function annexLabel(paper: Paper, at: number): string {
  return paper.annexes.length === 1 ? '附件' : `附件${at + 1}`;
}
