import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { readSignInSettings, type Environment } from '@app/config';
import { CONTROLLERS } from './controllers';
import { Description } from './description';
import { Elsewhere } from './elsewhere/elsewhere';
import { Ways, openWays } from './elsewhere/open-ways';
import { ClockWatch } from './health/clock-watch';
import { Probes } from './health/probes';
import { Readiness } from './health/readiness';
import { HouseModule } from './house/house.module';
import { AccessGuard } from './http/access.guard';
import { JsonBodyInterceptor } from './http/input/json-body.interceptor';
import { OwnPageGuard } from './http/own-page.guard';
import { RequestKeyGuard } from './http/request-key.guard';
import { ProblemFilter } from './problem.filter';
import { UploadLimitsGuard } from './http/upload-limits.guard';
import { validationPipe } from './http/validation';
import { logging, type LogLevel } from './logging';
import { AuditInterceptor } from './security/audit.interceptor';
import { SecurityLog } from './security/security-log';
import { webPage } from './web-page';

/** The HTTP shell: translates between the web and the use cases. */
@Module({})
export class AppModule {
  static with(environment: Environment, logLevel: LogLevel = 'info'): DynamicModule {
    return {
      module: AppModule,
      imports: [logging(logLevel), HouseModule.with(environment), ...webPage()],
      controllers: CONTROLLERS,
      providers: [
        ClockWatch,
        Probes,
        Description,
        SecurityLog,
        Readiness,
        Elsewhere,
        { provide: Ways, useFactory: () => openWays(readSignInSettings(signInPlaces(environment))) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_INTERCEPTOR, useClass: JsonBodyInterceptor },
        // In this order: a forged request is turned away before anybody asks who sent it.
        { provide: APP_GUARD, useClass: OwnPageGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: RequestKeyGuard },
        { provide: APP_GUARD, useClass: UploadLimitsGuard },
      ],
    };
  }
}

/** What the settings of signing in elsewhere ask of the surroundings. */
const signInPlaces = ({ DUBAN_SIGN_IN, PUBLIC_URL }: Environment): NodeJS.ProcessEnv => ({
  ...process.env,
  DUBAN_SIGN_IN,
  PUBLIC_URL,
});
