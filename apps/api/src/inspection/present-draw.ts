import { drawHolds } from '@app/domain/inspection';
import type { SpotChecksView, SpotDrawRecord } from '@app/persistence/read-models';
import { mayDrawSpotChecks, sha256Of, type Actor } from '@app/use-cases';

/** The drawings of a plan; whether each of them holds is worked out anew, from what is kept. */
export function presentDraws(actor: Actor, draws: readonly SpotDrawRecord[]): SpotChecksView {
  return {
    draws: draws.map((draw) => ({
      ...draw,
      candidates: draw.candidates.length,
      holds: drawHolds(
        { ...draw, candidatesHash: draw.candidatesSha256, drawn: draw.items.map(({ key }) => key) },
        sha256Of,
      ),
    })),
    may: mayDrawSpotChecks(actor) && actor.bodyId !== null ? ['draw-spot-checks'] : [],
  };
}
