import { ArrayNotEmpty, IsOptional, ValidateBy, ValidateIf } from 'class-validator';
import type { Grade, Scheme, SchemeGroup, SchemeItem } from '@app/domain/assessment';
import {
  STAGE_IDS,
  type Condition,
  type CycleTerms,
  type NotWorse,
  type Quota,
  type RuleOfItem,
  type StageId,
} from '@app/domain/assessment/scheme/scheme';
import { KINDS_ASSESSED, type BodyKind } from '@app/domain/bodies';
import { DEDUCTION_IDS, GRADE_IDS, type GradeName, type Words } from '@app/domain/vocabulary';
import { IsAmount, IsDay, IsDayOfYear, IsFlag, IsList, IsOneOf, IsText, IsWhole, Part, Parts, says } from '../checks';

/** Also `null`, which says that there is none. */
const orNull = (key: string): PropertyDecorator => ValidateIf((entry: Record<string, unknown>) => entry[key] !== null);

class SchemeWords implements Words {
  @IsText()
  zh: string;

  @IsText()
  en: string;
}

class CycleEntry implements CycleTerms {
  @IsDayOfYear()
  announceBy: string;

  @IsDayOfYear()
  selfAssessmentBy: string;

  @IsDayOfYear()
  verifyBy: string;

  @IsDayOfYear()
  draftOn: string;

  @IsDayOfYear()
  resultBy: string;

  @IsWhole(0, 60)
  receiptDays: number;

  @IsWhole(1, 365)
  objectionDays: number;

  @IsWhole(1, 365)
  decisionDays: number;

  @IsWhole(1, 20)
  scorersPerItem: number;

  @IsWhole(0, 100)
  siteChecks: number;

  @IsAmount(0, 100)
  pointsPerCheck: number;

  @IsOptional()
  @IsAmount(0, 100)
  pointsPerBody?: number;
}

class GroupEntry implements SchemeGroup {
  @IsText()
  id: string;

  @Part(() => SchemeWords)
  words: SchemeWords;

  @IsOneOf(KINDS_ASSESSED, { each: true })
  kinds: BodyKind[] = [];

  @IsText({ each: true })
  bodies: string[] = [];
}

class NotWorseEntry implements NotWorse {
  @IsText()
  reading: string;

  @IsOneOf(['higher', 'lower'])
  worse: 'higher' | 'lower';
}

const isKeys = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

class ItemEntry implements SchemeItem {
  @IsText()
  id: string;

  @orNull('under')
  @IsText()
  under: string | null = null;

  @Part(() => SchemeWords)
  words: SchemeWords;

  @orNull('weight')
  @IsAmount(0, 10_000)
  weight: number | null;

  @IsText({ each: true })
  groups: string[] = [];

  @IsOneOf(['sum', 'lower-of'])
  combine: 'sum' | 'lower-of' = 'sum';

  /** Its settings are checked by the rule itself. */
  @orNull('rule')
  @ValidateBy(
    { name: 'isRule', validator: { validate: (value) => isKeys(value) && typeof value.kind === 'string' } },
    says('应写明 kind 及其参数', 'must name its kind, with its settings'),
  )
  rule: RuleOfItem | null = null;

  @IsText({ each: true })
  scorers: string[] = [];

  @IsWholes()
  clauses: number[] = [];

  @orNull('zeroWhenWorse')
  @Part(() => NotWorseEntry)
  zeroWhenWorse: NotWorseEntry | null = null;
}

function IsWholes(): PropertyDecorator {
  return (target, property) => {
    IsList()(target, property);
    ValidateBy(
      { name: 'isWholes', validator: { validate: (value) => [value].flat().every(Number.isInteger) } },
      says('每一项应为整数', 'each entry must be a whole number'),
    )(target, property);
  };
}

const EVENTS: readonly string[] = [...DEDUCTION_IDS, 'falsified'];

/** `{ event }`, or `{ reading, atLeast }`, or `{ reading, below }`. */
function isCondition(value: unknown): boolean {
  if (!isKeys(value)) return false;
  const given = Object.keys(value).sort().join();
  if (given === 'event') return EVENTS.includes(value.event as string);
  if (given !== 'atLeast,reading' && given !== 'below,reading') return false;
  return typeof value.reading === 'string' && typeof (value.atLeast ?? value.below) === 'number';
}

function IsCondition(): PropertyDecorator {
  return ValidateBy(
    { name: 'isCondition', validator: { validate: isCondition } },
    says(
      `应为 { event }（${EVENTS.join('、')} 之一）、{ reading, atLeast } 或 { reading, below }`,
      `must be { event } (one of ${EVENTS.join(', ')}), { reading, atLeast } or { reading, below }`,
    ),
  );
}

class MultiplierEntry {
  @IsAmount(0, 100)
  times: number;

  @IsCondition()
  when: Condition;

  @Part(() => SchemeWords)
  words: SchemeWords;
}

class VetoEntry {
  @IsCondition()
  when: Condition;

  @IsAmount(0, 10_000)
  score: number;

  @Part(() => SchemeWords)
  words: SchemeWords;
}

class CapEntry {
  @IsCondition()
  when: Condition;

  @IsOneOf(GRADE_IDS)
  grade: GradeName;

  @Part(() => SchemeWords)
  words: SchemeWords;
}

class GradeEntry implements Grade {
  @IsOneOf(GRADE_IDS)
  name: GradeName;

  @IsText()
  label: string;

  @IsAmount(0, 10_000)
  from: number;
}

class QuotaEntry implements Quota {
  @IsText()
  group: string;

  @IsOneOf(GRADE_IDS)
  grade: GradeName;

  @IsWhole(0, 10_000)
  most: number;

  @IsOneOf(['all', 'none'])
  atTie: 'all' | 'none';
}

class RoundingEntry {
  @IsWhole(0, 4)
  decimals: number;
}

class BoundsEntry {
  @orNull('from')
  @IsAmount(-10_000, 10_000)
  from: number | null;

  @orNull('to')
  @IsAmount(-10_000, 10_000)
  to: number | null;
}

class FinalEntry {
  @IsWholes()
  years: number[];

  @IsText({ each: true })
  goals: string[];

  @IsAmount(0, 10_000)
  keyWorkBelow: number;
}

class PublicationEntry {
  @IsFlag()
  places: boolean;

  @IsFlag()
  scores: boolean;
}

/** The keys of a scheme; what contradicts itself among them is said by `schemeFaults` of the domain. */
export class SchemeFile implements Scheme {
  @IsText()
  version: string;

  @IsDay()
  validFrom: string;

  @IsWhole(2000, 2100)
  firstYear: number;

  @Part(() => SchemeWords)
  title: SchemeWords;

  @Part(() => CycleEntry)
  cycle: CycleEntry;

  @IsAmount(1, 10_000)
  total: number;

  @Parts(() => GroupEntry)
  groups: GroupEntry[];

  @IsOneOf(KINDS_ASSESSED, { each: true })
  excludeKinds: BodyKind[];

  @Parts(() => ItemEntry)
  @ArrayNotEmpty(says('至少应有一个考核项目', 'must have at least one item'))
  items: ItemEntry[];

  @Parts(() => ItemEntry)
  bonuses: ItemEntry[] = [];

  @Parts(() => ItemEntry)
  deductions: ItemEntry[] = [];

  @IsOneOf(['redistribute', 'as-done'])
  notApplicable: 'redistribute' | 'as-done';

  @IsOneOf(STAGE_IDS, { each: true })
  order: StageId[];

  @IsOneOf(['skip', 'dense'])
  ties: 'skip' | 'dense';

  @Part(() => RoundingEntry)
  rounding: RoundingEntry;

  @Part(() => BoundsEntry)
  bounds: BoundsEntry;

  @Parts(() => GradeEntry)
  grades: GradeEntry[];

  @Parts(() => QuotaEntry)
  quotas: QuotaEntry[] = [];

  @Parts(() => MultiplierEntry)
  multipliers: MultiplierEntry[] = [];

  @Parts(() => VetoEntry)
  vetoes: VetoEntry[] = [];

  @Parts(() => CapEntry)
  caps: CapEntry[] = [];

  @orNull('final')
  @Part(() => FinalEntry)
  final: FinalEntry | null = null;

  @IsWhole(0, 100)
  fewItems: number;

  @IsOptional()
  @Part(() => PublicationEntry)
  publication?: PublicationEntry;
}
