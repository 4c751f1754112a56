import { SetMetadata } from '@nestjs/common';
import type { Repeated } from '@app/use-cases';

export const MAKES_NEW = 'duban:makes-new';

/**
 * Marks a route that makes something new each time it is called, where no state of the record would refuse the second
 * call, and says when the same request without a key counts once.
 */
export const MakesNew = (repeated: Exclude<Repeated, 'never'>) => SetMetadata<string, Repeated>(MAKES_NEW, repeated);
