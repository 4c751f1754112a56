import { byLength } from '../../setup/length';

/** Who asks, each for what is planted (`plant.ts`). */
export const PEOPLE = {
  office: '县政府办',
  secretary: '县政府办秘书股股长',
  coordinator: '县国土环保局',
  organization: '县委组织部',
  accused: '县林业局', // leads clause 1; the case and the papers are about it
  helper: '县财政局', // owes that lead a contribution
  acceptor: '县科农局', // accepts an item of its rectification
  checker: '县住建局', // drawn to check it on site; a referral is about it
  town: '大坪镇', // the restriction is for its area
  third: '香坪镇',
  reader: '读者',
  administrator: '管理员', // these two look after the system, and at no matter of the county
  auditor: '审计员',
} as const;
export type Person = keyof typeof PEOPLE;
export const EVERYBODY = Object.keys(PEOPLE) as Person[];
export const SYSTEM: Person[] = ['administrator', 'auditor'];
/** Everybody but some. */
export const but = (...without: Person[]) => EVERYBODY.filter((one) => !without.includes(one));

/**
 * Who is asked before the papers are issued, and after it: the short form leaves out there whom an issue tells nothing new, but for
 * the coordinator, who knew it all.
 */
export const ASKED: Record<'before' | 'after', readonly Person[]> = {
  before: EVERYBODY,
  after: byLength({
    short: ['coordinator', 'accused', 'helper', 'acceptor', 'town', 'third', 'reader'],
    long: EVERYBODY,
  }),
};
