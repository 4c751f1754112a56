import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Permission } from '@app/use-cases';
import { House } from '../house/house';
import { notSignedIn } from './refusals';
import type { DubanRequest } from './request';
import { RowIdPipe } from './row-id.pipe';
import type { ReceivingRequest } from './store-engine';

export const PERMISSION = 'duban:permission';

/** What is asked about the id in the address, before the form that comes with it. */
export const NeedsPermission = (may: Permission) => SetMetadata<string, Permission>(PERMISSION, may);

/** Nothing of a form is read before it is known that this person may do this to that record. */
@Injectable()
export class PermissionFirst implements NestInterceptor {
  private readonly rowId = new RowIdPipe();

  constructor(
    private readonly reflector: Reflector,
    private readonly house: House,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest<DubanRequest & ReceivingRequest>();
    if (!request.person) throw notSignedIn();
    const may = this.reflector.get<Permission>(PERMISSION, context.getHandler());
    await this.house.permitFirst(may, request.person, this.rowId.transform(String(request.params.id)));
    request.fileStore = this.house.settings.files; // for the files of the form, which come next
    return next.handle();
  }
}
