import { loadDirectory, loadEscalationPolicies, loadEscalationPolicy, loadLegalBases } from '@app/config';
import { parseDate } from '@app/domain/calendar';
import { ANY_PLAN, versionNamed, versionOn, type Words } from '@app/domain/escalation';
import { laddersShown, type ShownRung } from '@app/use-cases/forecast/ladders-shown';
import { shanghaiDate } from '@app/use-cases/plan-time';
import { columns } from '../columns';

/** What is to be shown: the version in force on a day, one by name, or a file that is in no folder yet. */
export interface LaddersOrder {
  version?: string;
  on?: string;
  file?: string;
  english?: boolean;
  json?: boolean;
}

const HEADS = {
  zh: ['阶梯', '类别', '启动条件', '宽限', '办理', '文种', '依据', '签发', '了结', '负责人空缺'],
  en: ['ladder', 'of', 'entry', 'grace', 'act', 'document', 'legal basis', 'signer', 'exit', 'vacant post'],
};

/**
 * The ladders as a table, or as JSON for another program.
 *
 * @throws DubanError `policy-invalid`, `policy-version-missing`, `invalid-date`
 */
export function laddersText({ version, on, file, english = false, json = false }: LaddersOrder, now: Date): string {
  const today = on === undefined ? shanghaiDate(now) : parseDate(on);
  const versions =
    file === undefined ? loadEscalationPolicies(process.env.DUBAN_LADDERS) : [loadEscalationPolicy(file)];
  const policy = version === undefined ? versionOn(versions, today) : versionNamed(versions, version);
  const rungs = laddersShown(policy, [...loadLegalBases(), ...Object.values(ANY_PLAN)], today, loadDirectory());
  if (json) return `${JSON.stringify({ version: policy.version, validFrom: policy.validFrom, on: today, rungs })}\n`;
  const language = english ? 'en' : 'zh';
  const lines = columns([HEADS[language], ...rungs.map((rung) => lineOf(rung, language))]);
  return english
    ? `Ladders ${policy.version}, valid from ${policy.validFrom}; legal bases as of ${today}\n\n${lines}\n`
    : `督办阶梯 ${policy.version}，自 ${policy.validFrom} 起生效；依据按 ${today}\n\n${lines}\n`;
}

function lineOf(rung: ShownRung, language: 'zh' | 'en'): string[] {
  const say = (words: Words | null) => words?.[language] ?? '—';
  const basis = rung.basis.filter(({ inForce }) => inForce).map(({ text }) => text);
  const off = language === 'zh' ? '（已停用）' : ' (switched off)';
  return [
    rung.ladder,
    say(rung.name),
    say(rung.entry),
    say(rung.grace),
    say(rung.act) + (rung.off ? off : ''),
    say(rung.document),
    basis.join(language === 'zh' ? '；' : '; ') || '—',
    say(rung.signer),
    say(rung.exit),
    say(rung.vacancy),
  ];
}
