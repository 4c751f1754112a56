import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '@app/config';
import { accepts } from '@app/temporal/address';
import { nodeOf } from '@app/temporal/nodes';
import { House } from '../house/house';
import { ENVIRONMENT } from '../house/tokens';
import { inTime } from './in-time';

/** Looks whether the servers behind the API can be reached. */
@Injectable()
export class Probes {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly house: House,
  ) {}

  async database(): Promise<boolean> {
    return (await inTime(this.house.ask((em) => em.execute('select 1')))) !== null;
  }

  /** The API never talks to Temporal (the outbox does, in the worker), so an open port is all it wants to know. */
  async temporal(): Promise<boolean> {
    return (await inTime(nodeOf(this.environment.TEMPORAL_ADDRESS).then((node) => accepts(node)))) === true;
  }
}
