import {
  ADDRESSEE_KINDS,
  PAPER_CAUSES,
  type Correspondence,
  type PaperCell,
  type StandingConsent,
} from '@app/domain/escalation/correspondence';
import { DOCUMENT_KIND_IDS, type DocumentKind } from '@app/domain/vocabulary';
import { ITEM_BASIS, planBasisKind } from '@app/domain/escalation/plan-basis';
import { parseDate } from '@app/domain/calendar';
import type { Problem } from '../read-checked';

const ACTS = DOCUMENT_KIND_IDS;
const FORMS = ['notice', 'letter'] as const;
const ISSUERS = ['county-office', 'county-government'] as const;
const CELL_KEYS = ['form', 'verb', 'issuer', 'asks', 'to', 'copyToSuperior', 'addressee', 'cites', 'consent'];

type Keys = Record<string, unknown>;

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
  const problems: Problem[] = [];
  const fault = (place: string, zh: string, en: string) => void problems.push({ place, zh, en });
  const keysAt = (place: string, value: unknown, known?: readonly string[]): Keys => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      fault(place, '应为一组键值', 'must be a set of keys and values');
      return {};
    }
    for (const key of Object.keys(value)) {
      if (known && !known.includes(key))
        fault(`${place && `${place}.`}${key}`, '不认识这个键，请检查拼写', 'is no known key; check the spelling');
    }
    return value as Keys;
  };
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
  const text = (place: string, value: unknown): string => {
    if (typeof value === 'string' && value.trim() !== '') return value;
    fault(place, '应为文字', 'must be text');
    return '';
  };
  const day = (place: string, value: unknown): string => {
    try {
      return parseDate(String(value));
    } catch {
      fault(place, '应为有效日期，例如 2018-12-31', 'must be a date of the calendar, for example 2018-12-31');
      return '0001-01-01';
    }
  };
  const oneOf = <T extends string>(place: string, value: unknown, values: readonly T[]): T => {
    if (values.includes(value as T)) return value as T;
    fault(place, `应为 ${values.join('、')} 之一`, `must be one of ${values.join(', ')}`);
    return values[0];
  };
  const flag = (place: string, value: unknown): boolean => {
    if (value === undefined || typeof value === 'boolean') return value ?? false;
    fault(place, '应为 true 或 false', 'must be true or false');
    return false;
  };

  const cellAt = (place: string, given: unknown, rowCites: string[] | null): PaperCell => {
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
        Object.fromEntries(Object.entries(acts).map(([act, cell]) => [act, cellAt(`${place}.${act}`, cell, rowCites)])),
      ];
    }),
  ) as Correspondence['rows'];
  if (problems.length > 0) return { table: null, problems };
  return { table: { version, validFrom, standingConsent, bases, rows }, problems: [] };
}
