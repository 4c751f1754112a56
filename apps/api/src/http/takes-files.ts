import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { FileInterceptor, FilesInterceptor } from '@nestjs/platform-express';
import { ApiConsumes } from '@nestjs/swagger';
import type { Permission } from '@app/use-cases';
import { NeedsPermission, PermissionFirst } from './permission-first.interceptor';
import { EVIDENCE_FILES, EVIDENCE_UPLOAD, SHEET_UPLOAD } from './uploads';

/** A form with files of evidence, which go into the store as they come; read only from whoever may hand it in. */
export const TakesEvidence = (may: Permission) =>
  applyDecorators(
    NeedsPermission(may),
    UseInterceptors(PermissionFirst, FilesInterceptor('evidence', EVIDENCE_FILES, EVIDENCE_UPLOAD)),
    ApiConsumes('multipart/form-data'),
  );

/** A form with a sheet, which is read at once and not kept; read only from whoever may hand it in. */
export const TakesSheet = (may: Permission) =>
  applyDecorators(
    NeedsPermission(may),
    UseInterceptors(PermissionFirst, FileInterceptor('file', SHEET_UPLOAD)),
    ApiConsumes('multipart/form-data'),
  );
