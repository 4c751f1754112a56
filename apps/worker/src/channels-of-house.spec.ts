import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { Duban } from '@app/use-cases';
import { channelsOfHouse } from './channels-of-house';

const WECOM = `wecom: { baseUrl: 'https://qyapi.example', corpId: corp, agentId: 7, secret: s }`;
const SMTP = `smtp: { host: mail.county.test, port: 25, security: none, from: duban@county.test`;

describe('the channels of a house', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duban-channels-'));
    Logger.overrideLogger(false);
  });
  afterAll(() => {
    Logger.overrideLogger(['log', 'error', 'warn']);
    rmSync(folder, { recursive: true });
  });

  /** Opens what a file says; with what the database was told. */
  async function opened(text: string): Promise<{ names: string[]; told: string }> {
    const file = join(folder, 'channels.yaml');
    writeFileSync(file, text, { mode: 0o600 });
    const asked: unknown[] = [];
    const executeQuery = (query: unknown) => {
      asked.push(query);
      return Promise.resolve({ rows: [] });
    };
    const em = { getKysely: () => ({ executeQuery }), isInTransaction: () => true };
    const orm = { em: { fork: () => em } };
    const channels = await channelsOfHouse({ orm } as unknown as Duban, { DUBAN_CHANNELS: file });
    return { names: [...channels.keys()], told: JSON.stringify(asked) };
  }

  it('are those that can be used; an alarm names the one that cannot', async () => {
    const { names, told } = await opened(`${WECOM}\n${SMTP}, ca: gone/nope.pem }`);
    expect(names).toEqual(['wecom']);
    expect(told).toMatch(/insert into alarm.*"channels".*渠道 smtp 停用，其余渠道照常发送.*smtp\.ca/);
  });

  it('are none by a file with an unknown key', async () => {
    const { names, told } = await opened(`${WECOM}\n${SMTP}, pasword: p }`);
    expect(names).toEqual([]);
    expect(told).toMatch(/insert into alarm.*no message leaves the house.*smtp\.pasword/);
  });

  it('are all where nothing is wrong, and the alarm is over', async () => {
    const { names, told } = await opened(`${WECOM}\n${SMTP} }`);
    expect(names).toEqual(['smtp', 'wecom']);
    expect(told).toMatch(/update alarm set settled_at/);
  });
});
