import { awaits, whoseTurn, type Person, type Presented } from '@app/domain/escalation';
import type { EntityManager, OfficialDocument } from '@app/persistence';
import { officeId } from '../bodies/whose-body';
import type { TimelessScene } from '../scene';
import { courseOfDraft, type OfficeOfDraft, type SigningDay } from './office-of-draft';

/** A line about a draft: in the inbox of a body, for some of its persons; `accounts` null: for all of them. */
export interface AskedOf {
  bodyId: number;
  accounts: number[] | null;
}

/** For whom a line about a draft is, and whether anybody can do what it asks for. */
export interface Asked {
  to: AskedOf[];
  /** Drafter, reviewer and signer differ, and nobody who is there is free: the office has to find a way. */
  nobody: boolean;
}

/**
 * Who is asked for what a draft waits for: exactly those who may do it now. Where none of them can sign in, as in a rehearsal, it
 * is said to the body as such, so that it is never said to nobody.
 *
 * @param otherwise the body to which it is said then
 * @param found who found what the draft rests on; only for one that was sent back
 */
export function askedOf(
  presented: Presented,
  office: OfficeOfDraft,
  { people }: Pick<SigningDay, 'people'>,
  otherwise: number,
  found: readonly Person[] = [],
): Asked {
  const turn = whoseTurn(presented, office, found);
  const bodyOf = new Map(
    (['office', 'outside', 'government'] as const).flatMap((which) =>
      (people?.[which] ?? []).map(({ accountId, bodyId }) => [accountId, bodyId ?? otherwise] as const),
    ),
  );
  const byBody = new Map<number, number[]>();
  for (const { accountId } of turn) {
    const bodyId = accountId === null ? undefined : bodyOf.get(accountId);
    if (accountId !== null && bodyId !== undefined) byBody.set(bodyId, [...(byBody.get(bodyId) ?? []), accountId]);
  }
  const to = [...byBody].map(([bodyId, accounts]) => ({ bodyId, accounts }));
  const nobody = turn.length === 0 && office.people.length > 0 && awaits(presented.state, office.terms) !== null;
  return { to: to.length > 0 ? to : [{ bodyId: otherwise, accounts: null }], nobody };
}

/** The body to which something is said of a draft where no person can be named. */
export async function bodyOfTurn(
  scene: TimelessScene,
  { state, signingBody }: Pick<OfficialDocument, 'state' | 'signingBody'>,
  terms: OfficeOfDraft['terms'],
): Promise<number> {
  if (signingBody && awaits(state, terms) === 'signature') return signingBody.id;
  return officeId(scene);
}

/** Who found what a draft rests on; asked only for one that was sent back, where it matters. */
export const foundOf = async (em: EntityManager, document: OfficialDocument): Promise<Person[]> =>
  document.state === 'returned' ? (await courseOfDraft(em, document)).found : [];

/** What is asked for, or that nobody is there to do it. */
export const askingTitle = (act: string, title: string, nobody: boolean): string =>
  nobody
    ? `暂无人可${act}：${title}（起草、审核、签发须由不同人员办理，请为其他人员开通账号或登记临时主持）`
    : `请${act}：${title}`;
