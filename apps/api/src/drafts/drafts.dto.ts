import { IsObject, Matches } from 'class-validator';

export class DraftDto {
  /** What was typed, by field. */
  @IsObject()
  content: Record<string, unknown>;

  /** The key under which the form will be sent. */
  @Matches(/^[\w-]{8,100}$/)
  requestKey: string;
}

export class DraftView {
  content: Record<string, unknown>;
  requestKey: string;
  savedAt: Date;
}

export class DraftFound {
  /** Null where nothing is kept. */
  draft: DraftView | null;
}

export class DraftKept {
  savedAt: Date;
}
