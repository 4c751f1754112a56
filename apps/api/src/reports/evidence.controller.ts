import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { readEvidence } from '@app/persistence/read-models';
import { readerOf, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { sendStored } from '../http/send-file';
import { Audited } from '../security/audited.decorator';

@Controller('evidence')
export class EvidenceController {
  constructor(private readonly house: House) {}

  /** A file of evidence, for whoever may read what it proves; to others there is none. It is only ever saved, never shown: nobody here vouches for what is in it. */
  @Get(':id')
  @Audited('file-downloaded')
  @NeedsSession()
  @ApiProduces('application/octet-stream')
  async download(@Me() me: Actor, @Param('id', RowIdPipe) id: number): Promise<StreamableFile> {
    const file = await this.house.ask((em) => readEvidence(em, id, readerOf(me)));
    if (!file) throw notFound();
    return sendStored(this.house.settings.files, file.sha256, {
      name: file.fileName,
      type: 'application/octet-stream',
    });
  }
}
