import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { Environment } from '@app/config';
import { AppModule } from './app.module';
import { describeApi } from './openapi';

/**
 * Writes the OpenAPI description to a file: `node dist/api/apps/api/src/write-openapi.js FILE`. It needs no server: in
 * preview mode Nest looks at the routes and opens nothing.
 */
async function main(file: string | undefined): Promise<void> {
  if (!file) throw new Error('Name the file to write: write-openapi FILE');
  const app = await NestFactory.create(AppModule.with(new Environment(), 'silent'), { logger: false, preview: true });
  app.setGlobalPrefix('api');
  writeFileSync(file, `${JSON.stringify(describeApi(app), null, 2)}\n`);
}

main(process.argv[2]).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
