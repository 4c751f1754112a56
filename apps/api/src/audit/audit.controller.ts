import { Controller, Get, Param, Query } from '@nestjs/common';
import { verifyChain, type EntityManager } from '@app/persistence';
import {
  ChainHeadView,
  ChainVerificationView,
  CoverageView,
  holdsHead,
  nameFaults,
  readChainHead,
  readCoverage,
  readPlan,
} from '@app/persistence/read-models';
import { readerOf, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { KeptHeadQuery } from './audit.dto';

/** 留痕: whether the record of a plan is what it was. Whoever may read the record may check it. */
@Controller('plans/:id/chain')
@NeedsSession()
export class AuditController {
  constructor(private readonly house: House) {}

  /** The last seal; kept elsewhere, it proves later that nothing was cut off the end. */
  @Get()
  head(@Param('id', RowIdPipe) planId: number): Promise<ChainHeadView> {
    return this.ofPlan(planId, (em) => readChainHead(em, planId));
  }

  /** Whether rows, files and the signed head are covered as well; it recomputes nothing. */
  @Get('coverage')
  coverage(@Param('id', RowIdPipe) planId: number): Promise<CoverageView> {
    return this.ofPlan(planId, (em) => readCoverage(em, planId));
  }

  /** Recomputes the whole chain and names every event that was altered, is missing or was put in. */
  @Get('verification')
  verify(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Query() { seq, hash }: KeptHeadQuery,
  ): Promise<ChainVerificationView> {
    return this.ofPlan(planId, async (em) => {
      const { events, faults, faultsInAll } = await verifyChain(em, planId);
      const kept = seq && hash ? await holdsHead(em, planId, { seq, hash }) : null;
      const head = await readChainHead(em, planId);
      return {
        events,
        head,
        faults: await nameFaults(em, faults, readerOf(me)),
        faultsInAll,
        keptHeadHolds: kept,
      };
    });
  }

  private ofPlan<T>(planId: number, question: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.house.askOfAll(async (em) => {
      if (!(await readPlan(em, planId, this.house.today()))) throw notFound();
      return question(em);
    });
  }
}
