import { Controller, Get, Query } from '@nestjs/common';
import { SearchView, readSearch } from '@app/persistence/read-models';
import { readerOf, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsSession } from '../http/needs.decorator';
import { SearchQuery } from './search.dto';

@Controller('search')
@NeedsSession()
export class SearchController {
  constructor(private readonly house: House) {}

  /** Clauses, bodies, papers, cases and reports with these words, as far as they are for whoever asks. */
  @Get()
  async search(@Me() me: Actor, @Query() { q, world }: SearchQuery): Promise<SearchView> {
    return { found: await this.house.ask((em) => readSearch(em, q.trim(), world, readerOf(me))) };
  }
}
