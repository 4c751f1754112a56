import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  HttpStatus,
  Inject,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import type { Environment } from '@app/config';
import { closeFeed, openFeed, tokenHash, type SignedInPerson } from '@app/identity';
import { renderFeed } from '@app/notifications';
import type { EntityManager } from '@app/persistence';
import { FeedView, readFeedByHash, readFeedEntries, readFeeds } from '@app/persistence/read-models';
import { House } from '../house/house';
import { ENVIRONMENT } from '../house/tokens';
import { Me } from '../http/me.decorator';
import { NeedsAccount, Public } from '../http/needs.decorator';
import { notFound, passwordDue } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { FeedQuery, NewFeedDto, OpenedFeed } from './feeds.dto';

/** 日历订阅: dates for a calendar program, under an address that only its owner knows. */
@Controller()
@NeedsAccount()
export class FeedsController {
  constructor(
    private readonly house: House,
    @Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'PUBLIC_URL'>,
  ) {}

  /** My calendars. */
  @Get('account/feeds')
  feeds(@Me() me: SignedInPerson): Promise<FeedView[]> {
    return this.house.ask((em) => readFeeds(em, me.accountId));
  }

  /** Another calendar; its address is shown this once. */
  @Post('account/feeds')
  async open(@Me() me: SignedInPerson, @Body() asked: NewFeedDto): Promise<OpenedFeed> {
    if (me.oneTimePassword) throw passwordDue();
    const { id, token } = await this.house.write((em) =>
      em.transactional((tx) => openFeed(tx as EntityManager, me, asked, me)),
    );
    return { id, path: `/api/feeds/calendar.ics?token=${token}` };
  }

  /** Ends one of my calendars. */
  @Delete('account/feeds/:id')
  @HttpCode(HttpStatus.NO_CONTENT)
  async close(@Me() me: SignedInPerson, @Param('id', RowIdPipe) id: number): Promise<void> {
    const closed = await this.house.write((em) =>
      em.transactional((tx) => closeFeed(tx as EntityManager, me.accountId, id, me, new Date())),
    );
    if (!closed) throw notFound();
  }

  /** The dates themselves, for whoever has the address. */
  @Get('feeds/calendar.ics')
  @Public()
  @Header('cache-control', 'private, no-store')
  async calendar(@Query() { token }: FeedQuery): Promise<StreamableFile> {
    // It notes which dates it has told, so that a date that moves keeps its number.
    const text = await this.house.write(async (em) => {
      const feed = await readFeedByHash(em, tokenHash(token));
      if (!feed) throw notFound();
      const { bodyId, planId, name } = feed;
      const entries = await readFeedEntries(em, { bodyId, planId, today: this.house.today(), now: new Date() });
      return renderFeed(name, entries, this.environment.PUBLIC_URL ?? null);
    });
    return new StreamableFile(Buffer.from(text), { type: 'text/calendar; charset=utf-8' });
  }
}
