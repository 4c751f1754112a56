import { SetMetadata } from '@nestjs/common';
import type { SecurityEventKind } from '@app/persistence';

export const AUDITED = 'duban:audited';

/** What a route is in the security log when it has answered. */
export const Audited = (kind: Extract<SecurityEventKind, 'file-downloaded' | 'exported' | 'restricted-read'>) =>
  SetMetadata(AUDITED, kind);
