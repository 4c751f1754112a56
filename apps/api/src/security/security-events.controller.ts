import { Controller, Get, Query, Req, type StreamableFile } from '@nestjs/common';
import { localTime } from '@app/domain/calendar';
import { logInWords } from '@app/domain/vocabulary';
import { recordSecurity } from '@app/identity';
import { SecurityEventsView, readSecurityEvents, type SecurityEventView } from '@app/persistence/read-models';
import { mayReadSecurityLog, must, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsRole } from '../http/needs.decorator';
import type { DubanRequest } from '../http/request';
import { asSheet } from '../http/as-sheet';
import { asCsv } from './as-csv';
import { KIND_WORDS, RESULT_WORDS } from './security-words';
import { byOf } from './security-log';
import { SecurityEventsQuery, SecurityExportQuery } from './security-events.dto';

const PAGE = 100;
/** Lines in one file; whoever needs more asks for fewer days. */
const MOST_EXPORTED = 20_000;

const TITLES = ['编号', '时间', '事件', '结果', '账号编号', '姓名', '地址', '对象', '说明'] as const;

/** 安全审计: for the auditor alone, who has no other right. */
@Controller('security-events')
@NeedsRole('auditor')
export class SecurityEventsController {
  constructor(private readonly house: House) {}

  /** The log, the latest lines first. Looking at its beginning is a line of its own. */
  @Get()
  async list(
    @Me() me: Actor,
    @Query() query: SecurityEventsQuery,
    @Req() request: DubanRequest,
  ): Promise<SecurityEventsView> {
    must(mayReadSecurityLog(me), { zh: '查看安全日志', en: 'read the security log' });
    if (query.before === undefined) await this.note(request, 'security-log-read', query);
    const events = await this.house.ask((em) => readSecurityEvents(em, query, PAGE));
    return { events, before: events.length === PAGE ? events[PAGE - 1].id : null };
  }

  /** The same lines as a file. */
  @Get('export')
  async export(
    @Me() me: Actor,
    @Query() { format, ...query }: SecurityExportQuery,
    @Req() request: DubanRequest,
  ): Promise<StreamableFile> {
    must(mayReadSecurityLog(me), { zh: '导出安全日志', en: 'export the security log' });
    await this.note(request, 'security-log-exported', query);
    const events = await this.house.ask((em) => readSecurityEvents(em, query, MOST_EXPORTED));
    const rows = events.map(asRow);
    if (format === 'csv') return asCsv('安全日志', TITLES, rows);
    const columns = TITLES.map((title) => ({ title, type: 'text' as const, required: false, choices: [] }));
    return asSheet({ sheet: '安全日志', file: '安全日志' }, columns, rows);
  }

  private note(
    request: DubanRequest,
    kind: 'security-log-read' | 'security-log-exported',
    query: object,
  ): Promise<void> {
    const asked = Object.entries(query).filter(([, value]) => value !== undefined);
    const detail = asked.map(([of, value]) => `${of}=${String(value)}`).join(' ');
    return this.house.write((em) => recordSecurity(em, { kind, by: byOf(request), detail }));
  }
}

function asRow({ id, at, kind, result, accountId, name, address, subject, detail }: SecurityEventView) {
  const { date, minute } = localTime(new Date(at).getTime());
  const two = (number: number) => String(number).padStart(2, '0');
  const time = `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(new Date(at).getUTCSeconds())}`;
  const who = [accountId === null ? null : String(accountId), name, address];
  return [
    String(id),
    time,
    KIND_WORDS[kind as keyof typeof KIND_WORDS] ?? kind,
    RESULT_WORDS[result],
    ...who,
    subject && logInWords(subject, 'zh'),
    detail && logInWords(detail, 'zh'),
  ];
}
