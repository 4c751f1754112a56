import { shortest } from './shortest.mjs';

const MB = 1_000_000;
/** Bytes of UTF-8: a short plan, a long one, and the largest file that is read. */
const SIZES = [30_000, MB, 10 * MB];

/** Texts of ten megabytes that a reader could choke on; refused texts count as read. */
const HARD = {
  'one line': (plan) => plan.replaceAll('\n', ''),
  'brackets in brackets': () => '（一）（',
  'brackets left open': () => '（县甲局负责\n',
  'labels without names': () => '责任单位：\n',
  'rows of a table': () => '1\t补点位\t县甲局、县乙局\n',
};

/**
 * How long reading a plan takes, as the cost of a character against that of the smallest text: where the cost is linear,
 * the figure stays near 1. The largest texts are read once.
 */
export function benchReading(read, plan, say) {
  const warm = shortest(30, () => read(plan));
  say(`reading the demo plan, warm: ${warm.toFixed(1)} ms for ${plan.length} characters`);
  say('reading longer plans (cost of a character, smallest = 1)');
  let unit = null;
  for (const bytes of SIZES) {
    const text = upTo(plan, bytes);
    const ms = shortest(bytes > MB ? 1 : 5, () => read(text));
    unit ??= ms / text.length;
    say(`  ${size(bytes)}: ${ms.toFixed(0)} ms, ${(ms / text.length / unit).toFixed(2)}`);
  }
  say('reading hard texts of 1 and 10 MB (cost of a character, 1 MB = 1)');
  for (const [name, piece] of Object.entries(HARD)) {
    const [small, large] = [MB, 10 * MB].map((bytes) => {
      const text = `（一）甲事。${upTo(piece(plan), bytes)}`;
      return shortest(1, () => readOrRefuse(read, text)) / text.length;
    });
    say(`  ${name}: ${(large / small).toFixed(2)}`);
  }
}

function upTo(text, bytes) {
  return text.repeat(Math.ceil(bytes / Buffer.byteLength(text)));
}

const size = (bytes) => (bytes < MB ? `${bytes / 1000} KB` : `${bytes / MB} MB`);

function readOrRefuse(read, text) {
  try {
    read(text);
  } catch (refusal) {
    if (typeof refusal.code !== 'string') throw refusal;
  }
}
