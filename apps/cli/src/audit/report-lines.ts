import type {
  ChainFault,
  ChainFaultKind,
  ChainReport,
  FileFault,
  HeadFault,
  HeadFaultKind,
  RecordReport,
  RowFault,
  RowFaultKind,
} from '@app/persistence';

const EVENTS: Record<ChainFaultKind, string> = {
  altered: '被改动 / altered',
  missing: '缺失 / missing',
  inserted: '未经封存的插入 / inserted without a seal',
  broken: '链断开 / seal does not follow the one before it',
};

const ROWS: Record<RowFaultKind, (at: string) => string> = {
  altered: (at) => `与 ${at} 封存的不符 / is not what was sealed on ${at}`,
  missing: (at) => `记录缺失，最后封存于 ${at} / is gone, last sealed on ${at}`,
  inserted: () => '未经封存的插入 / was put in without a seal',
  unexplained: (at) => `于 ${at} 被直接改动，没有对应的办理事件 / was changed on ${at} by hand, without an act`,
  'seal-altered': (at) => `${at} 的封印被改动 / the seal of ${at} was altered`,
  'seal-missing': (at) => `${at} 之前的封印缺失 / a seal before ${at} is gone`,
  unwatched: () => '封存触发器缺失或被停用 / its sealing trigger is missing or switched off',
};

const HEADS: Record<HeadFaultKind, string> = {
  'head-gone':
    '签名过的链尾已不在链上：被截断、重算或整体删除 / the signed head is no longer in the chain: cut off, written anew or deleted',
  'line-altered':
    '签名日志的这一行被改动或不衔接 / this line of the log was altered, or does not follow the one before it',
  'line-missing': '签名日志缺少此行起的内容 / the log lacks lines from this one on',
  'key-missing': '没有可用于核验的公钥 / there is no key to check the signatures with',
};

const FILES: Record<string, string> = {
  'file-altered': '文件内容与登记的 SHA-256 不符 / the stored file has another SHA-256',
  'file-lost': '文件不在存储中 / the file is not in the storage',
};

const day = (instant: string | null): string => instant?.slice(0, 19).replace('T', ' ') ?? '?';
const section = (ok: boolean, title: string, faults: string[], more = 0): string =>
  [
    `${ok ? '✔' : '✘'} ${title}`,
    ...faults.map((fault) => `    ${fault}`),
    ...(more > 0 ? [`    … 另有 / and ${more} more`] : []),
    '',
  ].join('\n');

/** What a check of the chain over a plan's events came to. */
export function chainLines({ planId, events, head, faults, faultsInAll }: ChainReport): string {
  const title = `方案 / plan ${planId}：${events} 条事件 / events，链尾 / head ${head.seq}:${head.hash}`;
  return section(!faultsInAll, title, faults.map(eventFault), faultsInAll - faults.length);
}

/** What a check of the whole record came to, for a person. */
export function recordLines({ plans, rows, heads, files }: RecordReport): string {
  const since = rows.coveredSince
    ? `，此前的内容自 ${day(rows.coveredSince)} 起覆盖 / covered since ${day(rows.coveredSince)}`
    : '';
  const sealed = `登记 / rows：${rows.rows} 行 / rows，${rows.seals} 个封印 / seals，链尾 / head ${rows.head.seq}:${rows.head.hash}${since}`;
  const signed = heads.signatures
    ? `签名 / signatures：${heads.signatures}，最近 / last ${day(heads.lastSignedAt)}，公钥指纹 / key ${heads.key ?? '?'}`
    : '签名 / signatures：尚无 / none yet';
  return [
    ...plans.map(chainLines),
    section(!rows.faultsInAll, sealed, rows.faults.map(rowFault), rows.faultsInAll - rows.faults.length),
    section(!heads.faults.length, signed, heads.faults.map(headFault)),
    ...(files
      ? [
          section(
            !files.faultsInAll,
            `文件 / files：${files.files}`,
            files.faults.map(fileFault),
            files.faultsInAll - files.faults.length,
          ),
        ]
      : []),
  ].join('');
}

function eventFault({ kind, seq, eventId, key }: ChainFault): string {
  const name = [seq && `第 ${seq} 环 / link`, eventId && `事件 / event ${eventId}`, key].filter(Boolean).join(' ');
  return `${name}：${EVENTS[kind]}`;
}

function rowFault({ kind, table, rowId, columns, sealedAt }: RowFault): string {
  const named = Object.entries(columns).map(([name, { sealed, found }]) =>
    kind === 'altered' ? `${name} ${short(sealed)} → ${short(found)}` : name,
  );
  const which = named.length ? `（${named.join(', ')}）` : '';
  return `${[table, rowId].filter(Boolean).join(' ') || 'row_seal'}${which}：${ROWS[kind](day(sealedAt))}`;
}

function short(value: unknown): string {
  const hash = (value as { sha256?: string } | null)?.sha256;
  return hash ? `#${hash.slice(0, 12)}…` : (JSON.stringify(value) ?? 'null');
}

function headFault({ kind, chain, seq, signedAt }: HeadFault): string {
  const place = kind === 'head-gone' ? `${chain} 第 ${seq} 环 / link` : seq ? `第 ${seq} 行 / line` : '';
  const when = signedAt ? `，签于 / signed ${day(signedAt)}` : '';
  return `${place}${when}：${HEADS[kind]}`;
}

const fileFault = ({ kind, table, rowId, name, sha256 }: FileFault): string =>
  `${table} ${rowId} ${name} ${sha256.slice(0, 12)}…：${FILES[kind] ?? kind}`;
