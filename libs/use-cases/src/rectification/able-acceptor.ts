/** A body whose heir came under the order, or carries the item out, accepts nothing any more: the county office does. */
export const ableAcceptor = (acceptorId: number, bodyId: number, orderedId: number): number | null =>
  acceptorId === bodyId || acceptorId === orderedId ? null : acceptorId;
