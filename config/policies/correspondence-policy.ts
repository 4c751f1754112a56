import {
  ADDRESSEE_KINDS,
  PAPER_CAUSES,
  type Correspondence,
  type PaperCell,
  type StandingConsent,
} from '@app/domain/escalation/correspondence';
import { DOCUMENT_KIND_IDS, type DocumentKind } from '@app/domain/vocabulary';
import { ITEM_BASIS, planBasisKind } from '@app/domain/escalation/plan-basis';
import type { Problem } from '../read-checked';
import { fileChecks, type FileChecks } from './file-checks';

const ACTS = DOCUMENT_KIND_IDS;
const FORMS = ['notice', 'letter'] as const;
const ISSUERS = ['county-office', 'county-government'] as const;
const CELL_KEYS = ['form', 'verb', 'issuer', 'asks', 'to', 'copyToSuperior', 'addressee', 'cites', 'consent'];

/**
 * Reads the table of correspondence out of a YAML file, and says what is wrong with it: unknown kinds, acts, causes and keys,
 * a provision that is not on the list, a row or a basis that is missing.
 *
 * @param legalBases ids that may be named
 */
export function readCorrespondence(
  data: unknown,
  legalBases: ReadonlySet<string>,
): { table: Correspondence; problems: [] } | { table: null; problems: Problem[] } {
  const checks = fileChecks();
  const { problems, fault, keysAt, text, day } = checks;
  const basisIds = (place: string, value: unknown): string[] => {
    if (!Array.isArray(value) || value.some((id) => typeof id !== 'string')) {
      fault(place, '应为依据名称的列表', 'must be a list of ids');
      return [];
    }
    for (const id of value as string[]) {
      if (id !== ITEM_BASIS && planBasisKind(id) === null && !legalBases.has(id))
        fault(
          place,
          `legal-bases.yaml 中没有“${id}”，请补充该依据或改正名称`,
          `"${id}" is not in legal-bases.yaml; add it there or correct the name`,
        );
    }
    return value as string[];
  };
  const file = keysAt('', data, ['version', 'validFrom', 'standingConsent', 'bases', 'rows']);
  const version = text('version', file.version);
  const validFrom = day('validFrom', file.validFrom);
  const standingConsent = ((): StandingConsent | null => {
    if (file.standingConsent === null) return null;
    const given = keysAt('standingConsent', file.standingConsent, ['by', 'on', 'until']);
    return {
      by: text('standingConsent.by', given.by),
      on: day('standingConsent.on', given.on),
      until: given.until === null ? null : day('standingConsent.until', given.until),
    };
  })();
  const bases: Correspondence['bases'] = {};
  for (const [act, causes] of Object.entries(keysAt('bases', file.bases, ACTS)))
    bases[act as DocumentKind] = Object.fromEntries(
      Object.entries(keysAt(`bases.${act}`, causes, PAPER_CAUSES)).map(([cause, ids]) => [
        cause,
        basisIds(`bases.${act}.${cause}`, ids),
      ]),
    );
  const given = keysAt('rows', file.rows, ADDRESSEE_KINDS);
  const rows = Object.fromEntries(
    ADDRESSEE_KINDS.map((kind) => {
      const place = `rows.${kind}`;
      const { cites, ...acts } = keysAt(place, given[kind], ['cites', ...ACTS]);
      const rowCites = cites === undefined ? null : basisIds(`${place}.cites`, cites);
      return [
        kind,
        Object.fromEntries(
          Object.entries(acts).map(([act, cell]) => [act, cellAt(checks, basisIds, `${place}.${act}`, cell, rowCites)]),
        ),
      ];
    }),
  ) as Correspondence['rows'];
  if (problems.length > 0) return { table: null, problems };
  return { table: { version, validFrom, standingConsent, bases, rows }, problems: [] };
}

/** One cell: what a paper of that act is to that kind of addressee, or that it is refused. */
function cellAt(
  { keysAt, text, oneOf, flag }: FileChecks,
  basisIds: (place: string, value: unknown) => string[],
  place: string,
  given: unknown,
  rowCites: string[] | null,
): PaperCell {
  const cell = keysAt(place, given);
  if ('refused' in cell) {
    keysAt(place, cell, ['refused']);
    const { zh, en } = keysAt(`${place}.refused`, cell.refused, ['zh', 'en']);
    return { refused: { zh: text(`${place}.refused.zh`, zh), en: text(`${place}.refused.en`, en) } };
  }
  keysAt(place, cell, CELL_KEYS);
  return {
    form: oneOf(`${place}.form`, cell.form, FORMS),
    verb: text(`${place}.verb`, cell.verb),
    issuer: cell.issuer === undefined ? 'county-office' : oneOf(`${place}.issuer`, cell.issuer, ISSUERS),
    asks: flag(`${place}.asks`, cell.asks),
    toSuperior: cell.to !== undefined && oneOf(`${place}.to`, cell.to, ['superior']) === 'superior',
    copyToSuperior: flag(`${place}.copyToSuperior`, cell.copyToSuperior),
    addressee: cell.addressee === undefined ? null : text(`${place}.addressee`, cell.addressee),
    cites: cell.cites === undefined ? rowCites : basisIds(`${place}.cites`, cell.cites),
    consent: flag(`${place}.consent`, cell.consent),
  };
}
