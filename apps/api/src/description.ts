import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { NeedsAccount } from './http/needs.decorator';

/** The OpenAPI description of this API, made once when it starts. */
@Injectable()
export class Description {
  value: OpenAPIObject | null = null;
}

/** For whoever writes a program against the API and has an account; to everybody else it would be a map of the house. */
@Controller('openapi.json')
@ApiExcludeController()
export class DescriptionController {
  constructor(private readonly description: Description) {}

  @Get()
  @NeedsAccount()
  show(): OpenAPIObject | null {
    return this.description.value;
  }
}
