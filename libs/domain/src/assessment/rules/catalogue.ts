import { bonus } from './bonus';
import { byHand } from './by-hand';
import { checklist } from './checklist';
import { completion } from './completion';
import { linear } from './linear';
import { panel } from './panel';
import { perDay } from './per-day';
import { perEvent } from './per-event';
import { perItem } from './per-item';
import { perUnit } from './per-unit';
import { rank } from './rank';
import { ratio } from './ratio';
import { relativeToBest } from './relative-to-best';
import { rubric } from './rubric';
import type { Rule } from './rule';
import { tiers } from './tiers';

/** Every kind of rule, as a scheme names it. */
export const RULES: Readonly<Record<string, Rule>> = {
  bonus,
  'by-hand': byHand,
  checklist,
  completion,
  linear,
  panel,
  'per-day': perDay,
  'per-event': perEvent,
  'per-item': perItem,
  'per-unit': perUnit,
  rank,
  ratio,
  'relative-to-best': relativeToBest,
  rubric,
  tiers,
};
