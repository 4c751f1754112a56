/** What several files name; the other keys stand where they are asked. */
export const keys = {
  session: ['session'] as const,
  plans: ['plans'] as const,
  plan: (planId: number) => ['plan', planId] as const,
  board: (planId: number) => ['plan', planId, 'board'] as const,
};
