import { IsIn, Max, Min } from 'class-validator';
import { DUTIES_COUNTED, type DutiesCounted } from '@app/persistence/read-models';
import { LARGEST_ID } from '../http/input/largest-id';
import { WholeNumber } from '../http/input/whole-number';

/** Which number of which body. */
export class CountedQuery {
  @WholeNumber()
  @Min(1)
  @Max(LARGEST_ID)
  body: number;

  @IsIn(DUTIES_COUNTED)
  of: DutiesCounted;
}
