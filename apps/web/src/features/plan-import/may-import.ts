const IMPORTERS: readonly string[] = ['county-office', 'coordinator'];

/** Who may bring in a plan; the API decides, this only spares others the button. */
export const mayImport = (role: string): boolean => IMPORTERS.includes(role);
