import { WorldQuery } from '../inbox/inbox.dto';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { BODY_KINDS, LONGEST_ADDRESS, type ChangeKind } from '@app/domain/bodies';
import { GIVEN_PARTS, STAFF_PARTS, type GivenPart, type StaffPart } from '@app/domain/vocabulary';
import type { BodyKind } from '@app/persistence';
import { LARGEST_ID } from '../http/input/largest-id';
import { WholeNumber } from '../http/input/whole-number';
import { IsDay } from '../http/is-day.decorator';

const MOST = 500;

export class DirectoryQuery extends WorldQuery {
  /** The date to look at (`YYYY-MM-DD`); today when absent. */
  @IsOptional()
  @IsDay()
  on?: string;
}

export const DUTIES_PAGE = 50;
/** A dialog in which somebody chooses from everything asks for more at a time than a page. */
const MOST_DUTIES = 1_000;
export class DutiesQuery {
  @WholeNumber()
  @Min(1)
  @Max(LARGEST_ID)
  planId: number;

  /** The last duty of the page before. */
  @IsOptional()
  @WholeNumber()
  @Min(1)
  @Max(LARGEST_ID)
  after?: number;

  @IsOptional()
  @WholeNumber()
  @Min(1)
  @Max(MOST_DUTIES)
  limit?: number;
}

/** A successor: a body that exists, by `id`, or one that begins with the change, by `name` and what follows. */
export class SuccessorDto {
  @IsOptional()
  @IsInt()
  @Min(1)
  id?: number;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  fullName?: string;

  @IsOptional()
  @IsIn(BODY_KINDS)
  kind?: BodyKind;

  @IsOptional()
  @IsBoolean()
  subordinateToCounty?: boolean;
}

/** The doubt of an imported plan about a name, to which a new body is the answer. */
export class AskedNameDto {
  @IsInt()
  @Min(1)
  planId: number;

  @IsInt()
  @Min(1)
  doubt: number;
}

/** A body that plans name and the directory lacks. */
export class NewBodyDto {
  @IsString()
  @Length(1, 100)
  name: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  fullName?: string;

  @IsIn(BODY_KINDS)
  kind: BodyKind;

  @IsBoolean()
  subordinateToCounty: boolean;

  /** Since when it exists; since ever when absent. */
  @IsOptional()
  @IsDay()
  since?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => AskedNameDto)
  asked?: AskedNameDto;

  /** What it rests on, e.g. the document that set it up. */
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class ObligationShareDto {
  @IsInt()
  @Min(1)
  id: number;

  /** Places in the list of successors, counted from 0. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(0, { each: true })
  to: number[];
}

export class ClauseShareDto {
  @IsInt()
  @Min(1)
  planId: number;

  @IsInt()
  @Min(1)
  number: number;

  /** Places in the list of successors, counted from 0. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(0, { each: true })
  to: number[];
}

export class ReorganisationDto {
  @IsIn(['rename', 'merge', 'split', 'abolish'])
  kind: ChangeKind;

  /** The first day of the new order; one that lies ahead is planned. */
  @IsDay()
  on: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  before: number[];

  /** In an abolition: whoever takes something over. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SuccessorDto)
  successors: SuccessorDto[];

  /** The order it rests on. */
  @IsString()
  @Length(1, 500)
  basis: string;

  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => ObligationShareDto)
  obligations: ObligationShareDto[];

  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => ClauseShareDto)
  clauses: ClauseShareDto[];

  /** Who gets everything else, as places in the list of successors; empty: stays, or becomes a gap. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(0, { each: true })
  rest: number[];
}

/** What was entered waits for the organization department; nothing has an effect yet. */
export class EnteredView {
  entryId: number;
}

export class WithdrawalDto {
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class WithdrawnView {
  state: 'withdrawn';
}

export class TransferDto {
  @IsInt()
  @Min(1)
  from: number;

  /** The successors, the leading one first. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  to: number[];

  /** Numbers of clauses and ids of obligations; everything the body owes when both are empty. */
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsInt({ each: true })
  clauses: number[];

  @IsArray()
  @ArrayMaxSize(MOST)
  @IsInt({ each: true })
  obligations: number[];

  @IsString()
  @Length(1, 500)
  reason: string;
}

export class SettlementDto {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST)
  @IsInt({ each: true })
  transfers: number[];

  @IsIn(['accept', 'object', 'decide'])
  move: 'accept' | 'object' | 'decide';

  /** Who takes over, the leading one first; only with `decide`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  to?: number[];

  /** Why; not asked for with `accept`. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

export class SettledTransfers {
  settled: number;
}

export class AppointmentDto {
  /** The first day in office, or of the vacancy. */
  @IsDay()
  from: string;

  /** Absent when the office falls vacant. */
  @IsOptional()
  @IsString()
  @Length(1, 50)
  name?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  post?: string;

  /** The document it rests on. */
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class AuthorityPostDto {
  /** The first day in the post, or of the vacancy. */
  @IsDay()
  from: string;

  @IsIn(STAFF_PARTS)
  part: StaffPart;

  /** As the post is called, e.g. 副主任. */
  @IsString()
  @Length(1, 100)
  title: string;

  /** Absent when the post falls vacant. */
  @IsOptional()
  @IsString()
  @Length(1, 50)
  name?: string;

  /** The document it rests on. */
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class SubstitutionDto {
  @IsString()
  @Length(1, 50)
  name: string;

  @IsString()
  @Length(1, 100)
  post: string;

  @IsDay()
  from: string;

  @IsDay()
  to: string;

  @IsString()
  @Length(1, 500)
  reason: string;
}

/** How somebody of a body is reached; what is left out is not known. */
export class ReachDto {
  @IsString()
  @Length(1, 100)
  name: string;

  /** Area code and number; an extension follows 转. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ADDRESS)
  address?: string;
}

/** Somebody leads, reviews or handles in a body from a day on. */
export class PostDto extends ReachDto {
  @IsIn(GIVEN_PARTS)
  part: GivenPart;

  /** As the post is called, e.g. 秘书股科员. */
  @IsString()
  @Length(1, 100)
  title: string;

  @IsDay()
  from: string;

  /** The last day; until further notice when absent. */
  @IsOptional()
  @IsDay()
  to?: string;
}

export class PostEndDto {
  @IsDay()
  lastDay: string;
}

export class PostEnteredView {
  postId: number;
}

export class PersonReachedView {
  personId: number;
}

export class PostEndedView {
  /** The last day of the post. */
  to: string;
}
