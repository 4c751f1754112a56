import type { StaffPart } from '@app/domain/vocabulary';
import type { BodyKind } from '@app/persistence';

/** What identity needs of the county's directory (`config/directory/*.yaml`, read by `loadDirectory()`). */
export interface DirectoryOfBodies {
  /** 县政府办: signs documents, reviews cases. */
  countyOffice: string;
  /** The body that coordinates the plan and reviews reports. */
  coordinator: string;
  /** 县委组织部: leads the annual assessment. */
  organizationDepartment: string;
  bodies: readonly DirectoryBody[];
}

export interface DirectoryBody {
  name: string;
  fullName: string | null;
  kind: BodyKind;
  subordinateToCounty: boolean;
  aliases: readonly string[];
  officeHolders: readonly (Reached & { name: string; post: string; from: string; to?: string | null })[];
  staff?: readonly StaffOfBody[];
}

/** How a person is reached. */
interface Reached {
  phone?: string;
  address?: string;
}

/** Somebody of a body besides its head, as the directory names them; see `StaffEntry` of the file. */
export interface StaffOfBody extends Reached {
  name: string;
  post: string;
  part?: StaffPart;
  from?: string;
  to?: string;
  account?: boolean;
}

/** Who heads a body now: the latest one to take office. */
export function presentHolder(body: DirectoryBody): DirectoryBody['officeHolders'][number] | null {
  return body.officeHolders.reduce<DirectoryBody['officeHolders'][number] | null>(
    (latest, holder) => (latest && latest.from >= holder.from ? latest : holder),
    null,
  );
}
