import type { IdentityBound } from '@app/identity';
import type { IdentityView } from './elsewhere.dto';
import type { Ways } from './open-ways';

export const presentIdentities = (bound: readonly IdentityBound[], ways: Ways): IdentityView[] =>
  bound.map(({ id, issuer, subject, boundAt, unconfirmed }) => ({
    ...{ id, issuer, subject, unconfirmed },
    way: ways.all().find((way) => way.issuer === issuer)?.name ?? null,
    boundAt: boundAt.toISOString(),
  }));
