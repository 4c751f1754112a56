import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { NeedsAccount } from './http/needs.decorator';

/** The OpenAPI description of this API, made when it is first asked for: it takes a part of a second, and few ask. */
@Injectable()
export class Description {
  private made: OpenAPIObject | null = null;
  make: () => OpenAPIObject | null = () => null;

  get value(): OpenAPIObject | null {
    return (this.made ??= this.make());
  }
}

/** For whoever writes a program against the API and has an account; to everybody else it would be a map of the system. */
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
