import type { SignInSettings } from '@app/config';
import type { Way } from '@app/identity';
import { OidcWay } from './oidc-way';
import { WecomWay } from './wecom-way';

/** The page of ours to which everybody comes back. */
const RETURN_PAGE = '/sign-in/return';

/** Those who vouch for persons, by id. */
export class Ways {
  private readonly ways: ReadonlyMap<string, Way>;

  constructor(
    ways: readonly Way[],
    /** Where persons come back; null where nobody is sent away. */
    readonly returnTo: string | null,
  ) {
    this.ways = new Map(ways.map((way) => [way.id, way]));
  }

  all(): Way[] {
    return [...this.ways.values()];
  }

  get(id: string): Way | undefined {
    return this.ways.get(id);
  }
}

/** The ways of the settings; nobody is asked yet. */
export function openWays({ publicUrl, oidc, wecom }: SignInSettings): Ways {
  if (!publicUrl) return new Ways([], null);
  const returnTo = new URL(RETURN_PAGE, publicUrl).href;
  return new Ways(
    [...(oidc ? [new OidcWay(oidc, returnTo)] : []), ...(wecom ? [new WecomWay(wecom, returnTo)] : [])],
    returnTo,
  );
}
