import type { RegisterRecord, RegistersView } from '@app/persistence/read-models';
import { mayFileRegister, mayOpenRegister, type Actor } from '@app/use-cases';

/** The registers of a clause, and what this person may do with them. */
export function presentRegisters(actor: Actor, registers: readonly RegisterRecord[]): RegistersView {
  return {
    registers: registers.map(({ ownerIds, ...register }) => ({
      ...register,
      ...(register.sight !== 'full' && {
        openedBy: null,
        versions: register.versions.map((version) => ({ ...version, filedBy: null })),
      }),
      may: mayFileRegister(actor, { ownerIds }) ? ['file-register' as const] : [],
    })),
    may: mayOpenRegister(actor) ? ['open-register'] : [],
  };
}
