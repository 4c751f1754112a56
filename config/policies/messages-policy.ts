import { ArrayNotEmpty, ArrayUnique, IsInt, Matches, Max, Min, ValidateBy } from 'class-validator';
import type { ClockTime, IsoDate } from '@app/domain/calendar';
import { RECIPIENT_ROLES, type DeliveryRules, type RecipientRole } from '@app/domain/delivery';
import type { UrgingRules } from '@app/domain/escalation';
import { IsDay, IsList, IsOneOf, IsText, IsWhole, Part, Parts, says } from '../checks';

const IsClockTime = () =>
  Matches(/^([01]\d|2[0-3]):[0-5]\d$/, says('应为时刻，例如 09:03', 'must be a time of the day, for example 09:03'));

const MINUTES = ['每一项应为 0 至 59 的分钟', 'each entry must be a minute from 0 to 59'] as const;

class DigestTimes {
  @IsClockTime()
  from: ClockTime;

  @IsClockTime()
  until: ClockTime;

  @IsWhole(1, 100)
  linesShown: number;
}

class QuietPeriodEntry {
  @IsDay()
  from: IsoDate;

  @IsDay()
  to: IsoDate;

  @IsText()
  reason: string;
}

class Caps {
  @IsWhole(1, 100)
  personDay: number;

  @IsWhole(1, 500)
  personWeek: number;
}

class RuleTitle {
  @IsText()
  zh: string;

  @IsText()
  en: string;
}

class RecipientRuleEntry {
  @IsText()
  id: string;

  @Part(() => RuleTitle)
  title: RuleTitle;

  @IsText({ each: true })
  kinds: string[];

  @IsOneOf(RECIPIENT_ROLES, { each: true })
  to: RecipientRole[];
}

class Waiting {
  @IsWhole(0, 100)
  linesShown: number;
}

class UnreadStepEntry {
  @IsWhole(1, 250)
  afterWorkingDays: number;

  @IsOneOf(['head', 'superior'])
  to: 'head' | 'superior';
}

class Unread {
  @IsText({ each: true })
  kinds: string[];

  @Parts(() => UnreadStepEntry)
  steps: UnreadStepEntry[];

  @IsWhole(1, 250)
  recordAfterWorkingDays: number;
}

class Urging implements UrgingRules {
  @IsWhole(1, 250)
  everyWorkingDays: number;

  @IsWhole(1, 500)
  bodyWeek: number;
}

/** Whether each step comes after a longer gap than the one before, the record last. */
function gapsGrow({ steps, recordAfterWorkingDays }: Unread): boolean {
  const days = [0, ...steps.map(({ afterWorkingDays }) => afterWorkingDays), recordAfterWorkingDays];
  const gaps = days.slice(1).map((day, n) => day - days[n]);
  return gaps.every((gap, n) => gap > (gaps[n - 1] ?? 0));
}

/** 消息规则, as `messages-2026.yaml` says them. */
export class MessagesPolicyFile implements DeliveryRules {
  @IsText()
  version: string;

  @IsDay()
  validFrom: IsoDate;

  @Part(() => DigestTimes)
  digest: DigestTimes;

  @IsList()
  @IsInt(says(...MINUTES, { each: true }))
  @Min(0, says(...MINUTES, { each: true }))
  @Max(59, says(...MINUTES, { each: true }))
  avoidMinutes: number[];

  @Parts(() => QuietPeriodEntry)
  quiet: QuietPeriodEntry[];

  @IsText({ each: true })
  immediate: string[];

  @Part(() => Caps)
  caps: Caps;

  @Parts(() => RecipientRuleEntry)
  @ArrayNotEmpty(says('至少应有一条规则', 'must hold at least one rule'))
  @ArrayUnique((rule: RecipientRuleEntry) => rule?.id, says('规则名称不得重复', 'must not name a rule twice'))
  recipients: RecipientRuleEntry[];

  @Part(() => Waiting)
  waiting: Waiting;

  @Part(() => Unread)
  @ValidateBy(
    { name: 'gapsGrow', validator: { validate: (unread: Unread) => Array.isArray(unread?.steps) && gapsGrow(unread) } },
    says('每一步的间隔应比前一步长，最后才记录', 'must leave a longer gap before each step, and before the record'),
  )
  unread: Unread;

  @Part(() => Urging)
  urging: Urging;

  @IsWhole(1, 50)
  attempts: number;
}
