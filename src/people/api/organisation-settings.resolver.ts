import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Info,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { Payload, payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readNode } from "../../platform/graphql/read.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { setTeamOnlyMode } from "../actions/set-team-only-mode.js";
import "../store/organisation-setting.nodes.js";
import { organisationNode } from "../store/people.nodes.js";
import { OrganisationType, PersonType } from "./people-types.js";

const OrganisationSetting = { TEAM_ONLY_MODE: "TEAM_ONLY_MODE" } as const;
type OrganisationSetting = keyof typeof OrganisationSetting;
registerEnumType(OrganisationSetting, {
  name: "OrganisationSetting",
  description: "A setting whose changes are kept. New values may be added.",
  valuesConfig: {
    TEAM_ONLY_MODE: {
      description: "Whether figures of people are shown to nobody but those people: ON or OFF.",
    },
  },
});

@ObjectType("OrganisationSettingChange", {
  description: "A change of a setting that decides who sees figures. Changes are never edited or removed.",
})
export class OrganisationSettingChangeType {
  @Field(() => OrganisationSetting, { description: "Which setting." })
  setting!: OrganisationSetting;
  @Field(() => String, { description: "What it was." })
  before!: string;
  @Field(() => String, { description: "What it became." })
  after!: string;
  @Field(() => String, { description: "What it was changed for." })
  purpose!: string;
  @Field(() => DateTime, { description: "When." })
  at!: string;
}

@InputType({ description: "Whether figures of people are for those people alone, and why." })
class OrganisationTeamOnlyModeSetInput {
  @Field(() => Boolean, {
    description:
      "true: no figure, fact or dispute of a person is shown to anybody but that person (administrators decide disputes), and goals of people are held against their teams. false: people's managers see them too.",
  })
  teamOnlyMode!: boolean;
  @Field(() => String, {
    description: "What it is changed for, 1 to 2,000 characters; everybody in the organisation can read it.",
  })
  purpose!: string;
}

@ObjectType({ description: "What became of a change of the organisation's settings." })
class OrganisationPayload extends Payload {
  @Field(() => OrganisationType, {
    nullable: true,
    description: "The organisation; null when there are userErrors.",
  })
  organisation!: OrganisationType | null;
}

@Resolver()
export class OrganisationSettingMutations {
  @Mutation(() => OrganisationPayload, {
    description:
      "Switches team-only mode on or off; for administrators, with a purpose that everybody can read.",
  })
  async organisationTeamOnlyModeSet(
    @Arg("input", () => OrganisationTeamOnlyModeSetInput, { description: "The mode and the purpose." })
    input: OrganisationTeamOnlyModeSetInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    return payloadOf(context, setTeamOnlyMode(context.deps, context.viewer, input));
  }
}

@Resolver(() => OrganisationPayload)
export class OrganisationPayloadResolver {
  @FieldResolver(() => OrganisationType, { nullable: true })
  async organisation(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, organisationNode, payload.$id, info);
  }
}

@Resolver(() => OrganisationType)
export class OrganisationSettingEdges {
  @FieldResolver(() => [OrganisationSettingChangeType], {
    description:
      "How the settings that decide who sees figures were changed, latest first; at most 50. For everybody.",
  })
  settingChanges(): never {
    return declaredEdge();
  }
}

@Resolver(() => OrganisationSettingChangeType)
export class OrganisationSettingChangeEdges {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Who changed it; null when it was done on the command line.",
  })
  changedBy(): never {
    return declaredEdge();
  }
}
