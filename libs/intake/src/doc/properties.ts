/** One property of a paragraph or of characters ([MS-DOC] 2.6). */
export interface Property {
  code: number;
  operand: Buffer;
}

export const PROPERTY = {
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  tableDefinition: 0xd608,
  verticalMerge: 0xd62b,
  deleted: 0x0800,
  hidden: 0x083c,
  raised: 0x2a48,
  /** The properties of the paragraph stand in the stream Data, because they do not fit the page. */
  elsewhere: 0x6646,
  rowElsewhere: 0x646b,
} as const;

const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const VARIABLE = 6;
const TAB_CHANGES = 0xc615;

/** Cuts a list of properties (grpprl); what is cut off at its end is left out. */
export function readProperties(bytes: Buffer): Property[] {
  const found: Property[] = [];
  let at = 0;
  while (at + 3 <= bytes.length) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    let size = SIZES[code >> 13];
    if (code >> 13 === VARIABLE) {
      if (code === PROPERTY.tableDefinition) {
        if (at + 2 > bytes.length) break;
        size = bytes.readUInt16LE(at) - 1;
        at += 2;
      } else if (code === TAB_CHANGES && bytes[at] === 255) break;
      else size = bytes[at++];
    }
    if (at + size > bytes.length) break;
    found.push({ code, operand: bytes.subarray(at, at + size) });
    at += size;
  }
  return found;
}

/**
 * The same with the properties that a paragraph keeps in the stream Data ([MS-DOC] 2.6.2 sprmPHugePapx, 2.9.211 PrcData):
 * those of a row of many columns, for one.
 */
export function withThoseElsewhere(properties: Property[], data: Buffer | null): Property[] {
  if (!data) return properties;
  return properties.flatMap((property) => {
    const { code, operand } = property;
    if ((code !== PROPERTY.elsewhere && code !== PROPERTY.rowElsewhere) || operand.length < 4) return [property];
    const at = operand.readUInt32LE(0);
    if (at + 2 > data.length) return [];
    return readProperties(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)));
  });
}
