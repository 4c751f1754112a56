import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, Max, Min } from 'class-validator';
import type { NotUrged } from '@app/domain/escalation';
import type { UrgedOwners, UrgedTask } from '@app/use-cases';

/** As many clauses as a long plan has. */
const MOST_CLAUSES = 300;
const LARGEST_ID = 2_147_483_647;

export class UrgingsDto {
  /** Whose late tasks are urged. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CLAUSES)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(LARGEST_ID, { each: true })
  clauseIds: number[];
}

export class UrgedTaskView implements UrgedTask {
  clauseNumber: number;
  title: string;
  owners: string[];
}

export class NotUrgedTaskView extends UrgedTaskView {
  why: NotUrged;
  /** When it may be urged again, where the rule names a day. */
  from: string | null;
}

/** Whom one act has urged, and what was left out. */
export class UrgedOwnersView implements UrgedOwners {
  urged: UrgedTaskView[];
  leftOut: NotUrgedTaskView[];
}
