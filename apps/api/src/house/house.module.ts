import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Environment } from '@app/config';
import { openDuban } from '@app/use-cases';
import { House } from './house';
import { Paper } from './paper';
import { DUBAN, ENVIRONMENT } from './tokens';

@Global()
@Module({})
export class HouseModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: HouseModule,
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: DUBAN, useFactory: () => openDuban(environment, 'each') },
        House,
        Paper,
      ],
      exports: [ENVIRONMENT, House, Paper],
    };
  }
}
