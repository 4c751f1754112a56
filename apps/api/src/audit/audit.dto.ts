import { IsOptional, Matches, Max, Min } from 'class-validator';
import { LARGEST_ID } from '../http/input/largest-id';
import { WholeNumber } from '../http/input/whole-number';

/** A head that somebody wrote down earlier; both or none. */
export class KeptHeadQuery {
  @IsOptional()
  @WholeNumber()
  @Min(1)
  @Max(LARGEST_ID)
  seq?: number;

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/i)
  hash?: string;
}
