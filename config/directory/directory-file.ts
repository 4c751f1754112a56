import { ArrayNotEmpty, ArrayUnique, IsOptional, Matches, ValidateIf } from 'class-validator';
import { BODY_KINDS, PHONE, type BodyKind } from '@app/domain/bodies';
import type { IsoDate } from '@app/domain/calendar';
import { DOCUMENT_KIND_IDS, STAFF_PARTS, type DocumentKind, type StaffPart } from '@app/domain/vocabulary';
import { IsDay, IsFlag, IsOneOf, IsText, Part, Parts, says } from '../checks';

const ONE_EACH = ['职务不得重复，代签人至多一名', 'must not name a post twice, nor two deputies'] as const;

const PHONE_FORM = [
  '应为电话号码，例如 0763-0000000转101',
  'must be a telephone number, for example 0763-0000000',
] as const;

/** How a person of a body is reached. */
class ReachedEntry {
  @IsOptional()
  @Matches(PHONE, says(...PHONE_FORM))
  phone?: string;

  @IsOptional()
  @IsText()
  address?: string;
}

/** Another person of a body, besides its head. */
export class StaffEntry extends ReachedEntry {
  @IsText()
  name: string;

  @IsText()
  post: string;

  /** What the person does in the body; a handler, where it does not say. A deputy signs for the head who lets the time pass. */
  @IsOptional()
  @IsOneOf(STAFF_PARTS)
  part?: StaffPart;

  /** First and last day in the post; since ever and until further notice, where they are not named. */
  @IsOptional()
  @IsDay()
  from?: IsoDate;

  @IsOptional()
  @IsDay()
  to?: IsoDate;

  /** Whether the demo opens an account for this person; it does, where it does not say. */
  @IsOptional()
  @IsFlag()
  account?: boolean;
}

/** A person in a post from a day on; never deleted, because accountability does not end with the post. */
export class OfficeHolderEntry extends ReachedEntry {
  @IsText()
  name: string;

  @IsText()
  post: string;

  @IsDay()
  from: IsoDate;
}

export class BodyEntry {
  /** The short name the plan uses, e.g. 县国土环保局. */
  @IsText()
  name: string;

  /** As documents address it. */
  @IsText()
  fullName: string;

  @IsOneOf(BODY_KINDS)
  kind: BodyKind;

  /** Whether the county government is above it; with its kind this decides how it may be written to. */
  @IsFlag()
  subordinateToCounty: boolean;

  /** The body above it where that is not the county, by its full name: only that one may act on its head. */
  @IsOptional()
  @IsText()
  superior?: string;

  /** Other spellings of the same body in documents. */
  @IsText({ each: true })
  aliases: string[];

  @Parts(() => OfficeHolderEntry)
  officeHolders: OfficeHolderEntry[];

  /** Who else is there, with which part: leaders in charge, who signs for the head, who reviews and who handles. */
  @IsOptional()
  @Parts(() => StaffEntry)
  @ArrayUnique((one: StaffEntry) => one?.post, says(...ONE_EACH))
  @ArrayUnique((one: StaffEntry) => (one?.part === 'deputy' ? true : one), says(...ONE_EACH))
  staff?: StaffEntry[];
}

/** Who reviews and signs one kind of document, where that is not anybody of the county office and its head. */
export class SignerEntry {
  @IsOneOf(DOCUMENT_KIND_IDS)
  kind: DocumentKind;

  /** The county government, where its head signs and the paper is its own; the county office where it is not named. */
  @IsOptional()
  @IsText()
  body?: string;

  /** The post, among the staff of the body that signs, whose holder signs it; the head of the body where it is not named. */
  @IsOptional()
  @IsText()
  signer?: string;

  /** The post of the county office whose holder reviews it; anybody of the office where it is not named. */
  @IsOptional()
  @IsText()
  reviewer?: string;

  /**
   * The post, in the body that signs, whose holder is called where that person lets the time pass; where it is not named, the head
   * of the body, or for the head its deputy.
   */
  @IsOptional()
  @IsText()
  deputy?: string;
}

/** Who reviews and signs the assessment of a year, among the staff of the organization department. */
export class AssessmentOfficers {
  /** The post whose holder reviews it; whoever has not presented it where it is not named. */
  @IsOptional()
  @IsText()
  reviewer?: string;

  /** The post whose holder signs it; whoever of the department decides where it is not named. */
  @IsOptional()
  @IsText()
  signer?: string;
}

/** The section that drafts, and the post whose holder is asked; where no such post is in the directory, a name and a number. */
export class ContactEntry {
  @IsText()
  section: string;

  /** A post among the staff of the county office: who holds it and the number stand there, and change with it. */
  @IsOptional()
  @IsText()
  post?: string;

  @ValidateIf(({ post }: ContactEntry) => post === undefined)
  @IsText()
  name?: string;

  @ValidateIf(({ post }: ContactEntry) => post === undefined)
  @IsText()
  telephone?: string;
}

export class TalkEntry {
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, says('应为“时:分”，例如 09:30', 'must be hour and minute, for example 09:30'))
  hour: string;

  @IsText()
  place: string;
}

/** 单位名录: the bodies of a county, and which of them has which part in Duban. */
export class Directory {
  @IsText()
  county: string;

  /** Full name of the office that issues documents. */
  @IsText()
  issuer: string;

  /** The body that signs supervision notices and what follows. */
  @IsText()
  countyOffice: string;

  /** The body that looks after the plan day to day. */
  @IsText()
  coordinator: string;

  /** The body that leads the yearly assessment. */
  @IsText()
  organizationDepartment: string;

  /** Who answers questions about the papers of the county office; none of them is signed without. */
  @IsOptional()
  @Part(() => ContactEntry)
  contact?: ContactEntry;

  /** When and where interviews are held, unless a draft says otherwise. */
  @IsOptional()
  @Part(() => TalkEntry)
  talk?: TalkEntry;

  /** Which documents are signed by somebody else than the head of the county office. */
  @IsOptional()
  @Parts(() => SignerEntry)
  @ArrayUnique(
    (one: SignerEntry) => one?.kind,
    says('每种文书至多一名签发人', 'must not name a kind of document twice'),
  )
  signers?: SignerEntry[];

  /** Who reviews and signs the assessment of a year, where that is not anybody of the organization department. */
  @IsOptional()
  @Part(() => AssessmentOfficers)
  assessment?: AssessmentOfficers;

  @Parts(() => BodyEntry)
  @ArrayNotEmpty(says('至少应有一个单位', 'must hold at least one body'))
  @ArrayUnique((body: BodyEntry) => body?.name, says('单位名称不得重复', 'must not name a body twice'))
  bodies: BodyEntry[];
}

/** The body of the county government, whose head signs what is its own; undefined where the directory has none. */
export const governmentIn = ({ bodies }: Pick<Directory, 'bodies'>): string | undefined =>
  bodies.find(({ kind }) => kind === 'government')?.name;
