import { doubt } from './doubt';
import type { Doubt, ParsedRole } from './parsed-plan';
import type { NameResolver, Resolution } from './body-directory';
import type { Piece } from './text-region';
import { cutByDirectory } from './cut-by-directory';

/**
 * Gives every role the body its written name stands for. Names the directory does not hold get a doubt; a name that
 * differs by one missing or doubled letter is filled in with the likely body, still with the doubt.
 */
export function resolveNames(
  roles: readonly ParsedRole[],
  resolve: NameResolver | null,
  { text, from }: Piece,
): { roles: ParsedRole[]; doubts: Doubt[] } {
  if (!resolve) return { roles: [...roles], doubts: [] };
  const doubts: Doubt[] = [];
  const resolved = cutByDirectory(roles, resolve.knows, ([at, to]) => text.slice(at - from, to - from)).map((role) => {
    if (role.openList) return role;
    const found = resolve(role.written);
    if (found.kind === 'group') return role;
    if (found.kind === 'known') return { ...role, body: found.body };
    doubts.push(unknownBody(role, found));
    return found.kind === 'slip' ? { ...role, body: found.body } : role;
  });
  return { roles: resolved, doubts };
}

/** Only a slip is proposed: a name that differs by a letter may be another body, and its duty is nobody else's. */
function unknownBody({ written, span }: ParsedRole, found: Exclude<Resolution, { kind: 'known' | 'group' }>): Doubt {
  if (found.kind === 'slip') {
    const sentence = {
      zh: `单位名录中没有“${written}”，疑为“${found.body}”，请确认。`,
      en: `The directory holds no “${written}”; “${found.body}” may be meant, please confirm.`,
    };
    return doubt('unknown-body', sentence, span, { kind: 'body', body: found.body });
  }
  const { suggestion } = found;
  const near = suggestion && {
    zh: `名录中的“${suggestion}”写法相近，但可能是另一个单位；`,
    en: `“${suggestion}” is written alike but may be another body; `,
  };
  const sentence = {
    zh: `单位名录中没有“${written}”，${near ? near.zh : ''}请确认是哪个单位或先补入名录。`,
    en: `The directory holds no “${written}”; ${near ? near.en : ''}say which body is meant or enter it in the directory first.`,
  };
  return doubt('unknown-body', sentence, span, null);
}
