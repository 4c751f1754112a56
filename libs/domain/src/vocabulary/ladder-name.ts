/**
 * The ladders of a late obligation: a dated duty, a progress report, a date that was only 力争 (soft), and what another
 * body owes the lead (contribution).
 */
export type LadderName = 'duty' | 'report' | 'soft' | 'contribution';
