import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

/** A head that somebody wrote down earlier; both or none. */
export class KeptHeadQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  seq?: number;

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/i)
  hash?: string;
}
