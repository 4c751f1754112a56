import type { ChangeKind, DatedBody } from '@app/domain/bodies';
import { existsOn } from '@app/domain/bodies';
import { addDays, parseDate } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';
import type { BodyKind } from '@app/persistence';
import type { NewBody, ReorganiseInput } from '@app/use-cases';

export type KnownBody = DatedBody & { kind: BodyKind; subordinateToCounty: boolean };

/** A change of bodies as somebody types it: by names, not by numbers. */
export interface NamedChange {
  kind: ChangeKind;
  on: string;
  before: string[];
  /** Successors; one that is not in the directory begins with the change. */
  successors: string[];
  basis: string;
  /** `PLAN:CLAUSE=BODY[,BODY]`, e.g. `3:14=县林草局`. */
  clauses: string[];
  /** `OBLIGATION=BODY[,BODY]`, by its id. */
  obligations: string[];
  /** Who gets everything else. */
  rest: string[];
}

/**
 * Names become what the use case wants. A new body is of the kind of the first one it comes from.
 *
 * @throws DubanError `body-unknown`, `share-malformed`, `invalid-date`
 */
export function readNamedChange(named: NamedChange, directory: readonly KnownBody[]): ReorganiseInput {
  const on = parseDate(named.on);
  const before = named.before.map((name) => find(name, directory, addDays(on, -1)));
  const origin = before[0];
  const shared = [...named.clauses, ...named.obligations].map(splitShare);
  const names = [...new Set([...named.successors, ...shared.flatMap(({ to }) => to), ...named.rest])];
  const successors = names.map((name): number | NewBody => {
    const known = directory.find((body) => body.name === name);
    if (known) return known.id;
    const { kind, subordinateToCounty } = origin;
    return { name, fullName: null, kind, subordinateToCounty };
  });
  const places = (to: readonly string[]) => to.map((name) => names.indexOf(name));
  return {
    kind: named.kind,
    on,
    before: before.map(({ id }) => id),
    successors,
    basis: named.basis,
    shares: {
      clauses: named.clauses.map((share) => {
        const { what, to } = splitShare(share);
        const [planId, number] = numbers(what, 2, share);
        return { planId, number, to: places(to) };
      }),
      obligations: named.obligations.map((share) => {
        const { what, to } = splitShare(share);
        return { id: numbers(what, 1, share)[0], to: places(to) };
      }),
      rest: named.rest.length ? places(named.rest) : null,
    },
  };
}

function find(name: string, directory: readonly KnownBody[], date: string): KnownBody {
  const named = directory.filter((body) => body.name === name);
  const found = named.find((body) => existsOn(body, date)) ?? named[0];
  if (found) return found; // one that has ended is refused by the use case, which says so
  throw bodyUnknown(name);
}

export const bodyUnknown = (name: string) =>
  new DubanError(
    'body-unknown',
    {
      zh: `单位名录中没有“${name}”，请用 duban body list 查看名称。`,
      en: `The directory has no body "${name}". See the names with: duban body list`,
    },
    { name },
  );

function splitShare(share: string): { what: string; to: string[] } {
  const [what, names, ...more] = share.split('=');
  const to = (names ?? '').split(',').filter(Boolean);
  if (more.length > 0 || to.length === 0) throw malformed(share);
  return { what, to };
}

function numbers(what: string, count: number, share: string): number[] {
  const found = what.split(':').map((part) => (/^[1-9]\d{0,8}$/.test(part) ? Number(part) : 0));
  if (found.length === count && !found.includes(0)) return found;
  throw malformed(share);
}

const malformed = (share: string) =>
  new DubanError(
    'share-malformed',
    {
      zh: `职责分配“${share}”写法有误：按条款写 方案:条款=单位，按任务写 任务编号=单位，多个单位用逗号隔开。`,
      en: `The share "${share}" cannot be read. Write PLAN:CLAUSE=BODY or OBLIGATION=BODY, several bodies with commas.`,
    },
    { share },
  );
