import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { endPost, enterPost, reachPerson, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { PersonReachedView, PostDto, PostEndDto, PostEndedView, PostEnteredView, ReachDto } from './bodies.dto';

/** Who is in a body beside its head, how each is reached, and until when. */
@Controller()
export class PersonsController {
  constructor(private readonly house: House) {}

  /** Enters that somebody leads, reviews or handles in a body. */
  @Post('bodies/:id/posts')
  @MakesNew('at-once')
  @NeedsRole(...ACTING_FOR_A_BODY)
  enter(
    @Me() me: Actor,
    @Param('id', RowIdPipe) bodyId: number,
    @Body() { to, phone, address, ...post }: PostDto,
  ): Promise<PostEnteredView> {
    const reach = { phone: phone ?? null, address: address ?? null };
    return this.house.perform(enterPost, me, { bodyId, ...post, ...reach, to: to ?? null });
  }

  /** Says which day is the last one of a post. */
  @Post('posts/:id/end')
  @NeedsRole(...ACTING_FOR_A_BODY)
  end(
    @Me() me: Actor,
    @Param('id', RowIdPipe) postId: number,
    @Body() { lastDay }: PostEndDto,
  ): Promise<PostEndedView> {
    return this.house.perform(endPost, me, { postId, lastDay });
  }

  /** Sets telephone and address of somebody of a body, its head among them. */
  @Put('bodies/:id/persons')
  @NeedsRole(...ACTING_FOR_A_BODY)
  reach(
    @Me() me: Actor,
    @Param('id', RowIdPipe) bodyId: number,
    @Body() { name, phone, address }: ReachDto,
  ): Promise<PersonReachedView> {
    return this.house.perform(reachPerson, me, { bodyId, name, phone: phone ?? null, address: address ?? null });
  }
}
