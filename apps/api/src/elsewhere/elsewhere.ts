import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotVouched, beginFlow, elsewhereUnreachable, recordUnreachable, whoReturned, type Way } from '@app/identity';
import { House } from '../house/house';
import { clientOf } from '../http/client';
import { notFound } from '../http/refusals';
import { endFlow, flowOf, keepFlow } from './flow-cookie';
import { Ways } from './open-ways';

/** The browser of 企业微信 and its relatives names itself so. */
const INSIDE = /wxwork/i;

/** Sends persons to those who vouch for them, and takes them back. */
@Injectable()
export class Elsewhere {
  private readonly log = new Logger('sign-in');

  constructor(
    private readonly house: House,
    @Inject(Ways) readonly ways: Ways,
  ) {}

  /** @throws DubanError `not-found`, `sign-in-elsewhere-unreachable` */
  async begin(
    id: string,
    how: { to?: string; account?: number },
    request: Request,
    response: Response,
  ): Promise<{ url: string }> {
    const way = this.wayOf(id);
    const flow = beginFlow(way.id, how, Date.now());
    try {
      const url = await way.begin(flow, INSIDE.test(request.headers['user-agent'] ?? ''));
      keepFlow(request, response, flow);
      return { url };
    } catch (error) {
      if (!(error instanceof NotVouched)) throw error;
      this.log.error(`${way.id} (${way.issuer}) cannot be asked: ${error.answer}`);
      const asked = { client: clientOf(request).address, now: new Date() };
      await this.house.write((em) => recordUnreachable(em, way, error, asked));
      throw elsewhereUnreachable();
    }
  }

  /**
   * Who came back, and to which page; once for each that was begun.
   *
   * @param account null to come in, else the account to which the identity is to be bound
   */
  async takeBack(
    id: string,
    answer: string,
    account: number | null,
    request: Request,
    response: Response,
  ): Promise<{ way: Way; subject: string; to: string }> {
    const way = this.wayOf(id);
    const flow = flowOf(request);
    endFlow(request, response);
    const address = new URL(this.ways.returnTo!);
    address.search = answer;
    const returned = { flow, address, client: clientOf(request).address, account };
    const subject = await this.house.write((em) => whoReturned(em, way, returned, new Date()));
    return { way, subject, to: flow?.to ?? '/' };
  }

  wayOf(id: string): Way {
    const way = this.ways.get(id);
    if (!way) throw notFound();
    return way;
  }
}
