import { idsOf, words, type Words } from './words';

/** What an owner may ask for about an obligation before its date: how it is said, and what it asks. */
export interface RequestKindTerms {
  /** What is asked for, e.g. 延期. */
  words: Words;
  /** Said of the asking, of a yes and of a no. */
  said: { requested: Words; granted: Words; refused: Words };
  /** What heads the line of whoever decides, and of the owner who is refused. */
  lines: { requested: Words; refused: Words };
  /** What the owner names beside the reason: another date, or the body above it that decides in place of whoever checks. */
  names: 'date' | 'body' | null;
  /** What a yes does to the date: another one, none while the clock stands still, or the days that the answer took. */
  grants: 'another-date' | 'standstill' | 'days-waited';
}

/** The words most kinds have in common. */
const asking = (zh: string, en: string) => ({
  words: words(zh, en),
  said: {
    requested: words(`申请${zh}`, `${en} requested`),
    granted: words(`同意${zh}`, `${en} granted`),
    refused: words(`不同意${zh}`, `${en} refused`),
  },
  lines: { requested: words(`${zh}申请`, `${en} requested`), refused: words(`未同意${zh}`, `${en} refused`) },
});

/** Every kind of request. Events, lines, titles, the API and the pages take it from here. */
export const REQUEST_KINDS = {
  extension: { ...asking('延期', 'Extension'), names: 'date', grants: 'another-date' },
  suspension: { ...asking('中止', 'Suspension'), names: null, grants: 'standstill' },
  // 提请协调: what its owner cannot settle is laid before a body above it, which answers by a date and says what was settled.
  coordination: {
    words: words('协调', 'Coordination'),
    said: {
      requested: words('提请协调', 'Coordination asked for'),
      granted: words('协调解决', 'Settled by coordination'),
      refused: words('未予协调', 'Coordination refused'),
    },
    lines: {
      requested: words('协调申请', 'Coordination asked for'),
      refused: words('未予协调', 'Coordination refused'),
    },
    names: 'body',
    grants: 'days-waited',
  },
} as const satisfies Record<string, RequestKindTerms>;

export type RequestKind = keyof typeof REQUEST_KINDS;

export const REQUEST_KIND_IDS: readonly RequestKind[] = idsOf(REQUEST_KINDS);

/** What the catalogue says of a kind, as the wide type. */
export const requestTerms = (kind: RequestKind): RequestKindTerms => REQUEST_KINDS[kind];

/** The act by which a kind is asked for. */
export type AskingAct = `ask-${RequestKind}`;

/** Which kind an act asks for; null where it asks for none. */
export const requestOf = (act: string): RequestKind | null =>
  REQUEST_KIND_IDS.find((kind) => act === `ask-${kind}`) ?? null;

/** Something for each act that asks. */
export const askingActs = <T>(each: (kind: RequestKind) => T): Record<AskingAct, T> =>
  Object.fromEntries(REQUEST_KIND_IDS.map((kind) => [`ask-${kind}`, each(kind)])) as Record<AskingAct, T>;

type Said = keyof RequestKindTerms['said'];

/** Something for each step of each kind, by the id of its event. */
export const ofRequests = <T>(
  each: (terms: RequestKindTerms, step: Said, kind: RequestKind) => T,
): Record<`${RequestKind}-${Said}`, T> =>
  Object.fromEntries(
    REQUEST_KIND_IDS.flatMap((kind) =>
      (['requested', 'granted', 'refused'] as const).map((step) => [
        `${kind}-${step}`,
        each(requestTerms(kind), step, kind),
      ]),
    ),
  ) as Record<`${RequestKind}-${Said}`, T>;
