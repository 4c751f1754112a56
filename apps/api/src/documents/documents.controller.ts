import { buffer as bytesOf } from 'node:stream/consumers';
import { Body, Controller, Get, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { isUnsigned } from '@app/domain/escalation';
import {
  DocumentListItem,
  DocumentView,
  readDocument,
  readDocuments,
  type DocumentPaper,
} from '@app/persistence/read-models';
import { Plan } from '@app/persistence';
import {
  acknowledgeReceipt,
  draftFromRecord,
  markDocument,
  paperCandidates,
  planToday,
  readerOf,
  returnDocument,
  reviewDocument,
  reviseDocument,
  signDocument,
  withdrawDocument,
  type Actor,
} from '@app/use-cases';
import { House } from '../house/house';
import { Paper } from '../house/paper';
import { TakesLargeBody } from '../http/input/json-body.interceptor';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole, NeedsSession } from '../http/needs.decorator';
import type { DubanRequest } from '../http/request';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { sendPrinted, sendStored } from '../http/send-file';
import { Audited } from '../security/audited.decorator';
import { SecurityLog } from '../security/security-log';
import {
  DraftedPaper,
  DraftPaperDto,
  MarkedDocument,
  MarksDto,
  MovedDocument,
  PaperCandidateView,
  PrintQuery,
  ReceivedDocument,
  ReturnDto,
  RevisedDocument,
  RevisionDto,
  SignedDocument,
} from './documents.dto';
import { markOf, maySeeDocument, presentDocuments, presentPaper } from './present-document';

@Controller()
export class DocumentsController {
  constructor(
    private readonly house: House,
    private readonly paper: Paper,
    private readonly security: SecurityLog,
  ) {}

  /** The official documents of a plan, the latest first. */
  @Get('plans/:id/documents')
  @NeedsSession()
  async list(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<DocumentListItem[]> {
    const documents = await this.house.ask((em) => readDocuments(em, { planId }, readerOf(me)));
    return presentDocuments(me, documents, await this.house.signingOf(planId));
  }

  /** The papers that can be drafted from the record now. */
  @Get('plans/:id/papers')
  @NeedsRole('county-office')
  candidates(@Param('id', RowIdPipe) planId: number): Promise<PaperCandidateView[]> {
    return this.house.ask(async (em) => {
      const plan = await em.findOne(Plan, { id: planId });
      if (!plan) throw notFound();
      return paperCandidates(em, planId, planToday(plan, new Date()));
    });
  }

  /** Has a paper drafted from the record. */
  @Post('plans/:id/papers')
  @NeedsRole('county-office')
  draft(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Body() { kind, subject }: DraftPaperDto,
  ): Promise<DraftedPaper> {
    return this.house.perform(draftFromRecord, me, { planId, kind, subject });
  }

  /** One document as a page. */
  @Get('documents/:id')
  @NeedsSession()
  async show(@Me() me: Actor, @Param('id', RowIdPipe) id: number): Promise<DocumentView> {
    const document = await this.find(me, id);
    const signing = await this.house.signingOf(document.planId);
    return presentPaper(me, document, this.paper.html(document, markOf(document, signing)), signing);
  }

  /** The document as it was issued. */
  @Get('documents/:id/pdf')
  @Audited('file-downloaded')
  @NeedsSession()
  @ApiProduces('application/pdf')
  async pdf(@Me() me: Actor, @Param('id', RowIdPipe) id: number): Promise<StreamableFile> {
    const { pdfSha256, number, title } = await this.find(me, id);
    if (!pdfSha256) throw notFound();
    return sendStored(this.house.settings.files, pdfSha256, {
      name: `${number ?? title}.pdf`,
      type: 'application/pdf',
      inline: true,
    });
  }

  /** A draft in print, marked as one on every page. */
  @Get('documents/:id/draft')
  @Audited('file-downloaded')
  @NeedsSession()
  @ApiProduces('application/pdf')
  async draftPdf(@Me() me: Actor, @Param('id', RowIdPipe) id: number): Promise<StreamableFile> {
    const document = await this.find(me, id);
    if (!isUnsigned(document.state)) throw notFound();
    return sendPrinted(await this.paper.draft(document), `草稿 ${document.title}.pdf`);
  }

  /** Issued papers as one file, to be printed on both sides in one go; each is a line of the security log. */
  @Get('plans/:id/documents/print')
  @Audited('file-downloaded')
  @NeedsSession()
  @ApiProduces('application/pdf')
  async print(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Query() { of, headed }: PrintQuery,
    @Req() request: DubanRequest,
  ): Promise<StreamableFile> {
    const papers: { document: DocumentPaper; pdf: Uint8Array }[] = [];
    for (const id of of) {
      const document = await this.find(me, id);
      if (document.planId !== planId || !document.pdfSha256) throw notFound();
      papers.push({ document, pdf: await bytesOf((await this.house.settings.files.open(document.pdfSha256)).stream) });
    }
    for (const id of of) await this.security.took(request, 'file-downloaded', `GET /api/documents/${id}/pdf`);
    return sendPrinted(await this.paper.bind(papers, headed !== undefined), `文书${papers.length}份.pdf`);
  }

  /** Finds a draft fit to be signed. */
  @Post('documents/:id/review')
  @NeedsRole('county-office')
  review(@Me() me: Actor, @Param('id', RowIdPipe) documentId: number): Promise<MovedDocument> {
    return this.house.perform(reviewDocument, me, { documentId });
  }

  /** Sends a draft back, from the review or instead of the signature. */
  @Post('documents/:id/return')
  @NeedsRole(...ACTING_FOR_A_BODY)
  sendBack(
    @Me() me: Actor,
    @Param('id', RowIdPipe) documentId: number,
    @Body() { reason }: ReturnDto,
  ): Promise<MovedDocument> {
    return this.house.perform(returnDocument, me, { documentId, reason });
  }

  /** Takes back a paper that was drafted from the record, before it is signed. */
  @Post('documents/:id/withdrawal')
  @NeedsRole('county-office')
  withdraw(
    @Me() me: Actor,
    @Param('id', RowIdPipe) documentId: number,
    @Body() { reason }: ReturnDto,
  ): Promise<MovedDocument> {
    return this.house.perform(withdrawDocument, me, { documentId, reason });
  }

  /** Presents a draft that was sent back again, with other words. */
  @Post('documents/:id/revision')
  @TakesLargeBody()
  @NeedsRole('county-office', 'coordinator')
  revise(
    @Me() me: Actor,
    @Param('id', RowIdPipe) documentId: number,
    @Body() revision: RevisionDto,
  ): Promise<RevisedDocument> {
    return this.house.perform(reviseDocument, me, { documentId, ...revision });
  }

  /** Chooses publicity, secrecy and urgency of a draft, and records that the county government agreed to it. */
  @Post('documents/:id/marks')
  @NeedsRole('county-office')
  mark(@Me() me: Actor, @Param('id', RowIdPipe) documentId: number, @Body() marks: MarksDto): Promise<MarkedDocument> {
    return this.house.perform(markDocument, me, { documentId, marks });
  }

  /** Signs a draft: it gets its number and date. */
  @Post('documents/:id/signature')
  @NeedsRole(...ACTING_FOR_A_BODY)
  sign(@Me() me: Actor, @Param('id', RowIdPipe) documentId: number): Promise<SignedDocument> {
    return this.house.perform(signDocument, me, { documentId });
  }

  /** Confirms that the addressee has the document. */
  @Post('documents/:id/receipt')
  @NeedsRole(...ACTING_FOR_A_BODY)
  receive(@Me() me: Actor, @Param('id', RowIdPipe) documentId: number): Promise<ReceivedDocument> {
    return this.house.perform(acknowledgeReceipt, me, { documentId });
  }

  private async find(me: Actor, id: number) {
    const document = await this.house.ask((em) => readDocument(em, id, readerOf(me)));
    if (!document || !maySeeDocument(me, document)) throw notFound();
    return document;
  }
}
