import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PersonType, SourceSystemType, TeamType } from "../../people/api/people-types.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { TicketType } from "../../tickets/api/ticket-types.js";
import { articleRights } from "../domain/article-rights.js";
import type { ArticleFacts } from "../domain/transition.js";
import { actorFor, rightsOf } from "../store/actor.read-model.js";
import { LinksArgs } from "./article-args.js";
import {
  ArticleRevisionConnection,
  ArticleRevisionType,
  ArticleRightsType,
  ArticleType,
  ContributorConnection,
  MergedArticleConnection,
  PersonArticleConnection,
} from "./article-types.js";
import {
  ArticleFlagConnection,
  ArticleFlagType,
  ArticleLinkConnection,
  ArticleLinkType,
} from "./link-types.js";

/** The hidden columns that the rights of the viewer are decided from. */
interface ArticleRow extends Omit<ArticleFacts, "hasAnswer"> {
  readonly $authorId: PersonId | null;
  readonly $hasAnswer: boolean;
  readonly $isMerged: boolean;
}

@Resolver(() => ArticleType)
export class ArticleEdges {
  @FieldResolver(() => PersonType, { nullable: true, description: "Who wrote it first; null when unknown." })
  author(): never {
    return declaredEdge();
  }
  @FieldResolver(() => TeamType, {
    nullable: true,
    description: "The team the author was in on the day it was written.",
  })
  team(): never {
    return declaredEdge();
  }
  @FieldResolver(() => SourceSystemType, {
    nullable: true,
    description: "The source it was imported from; null when written here.",
  })
  source(): never {
    return declaredEdge();
  }
  @FieldResolver(() => ArticleRevisionConnection, { description: "Every revision, the latest first." })
  revisions(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => ContributorConnection, {
    description: "Who wrote part of its text, by name; never in the order of any figure.",
  })
  contributors(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => ArticleType, {
    nullable: true,
    description: "The article that it is a translation of; null for an original, or when you may not see it.",
  })
  translationOf(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [ArticleType], {
    description:
      "Its translations as far as you may see them, archived ones too, the first written first, at most 50. Translations of one article are never duplicates of each other or of it.",
  })
  translations(): never {
    return declaredEdge();
  }
  @FieldResolver(() => ArticleType, {
    nullable: true,
    description:
      "The article that it was merged into, never one that is merged itself; null while it stands for itself. Show that one to whoever follows an old link.",
  })
  mergedInto(): never {
    return declaredEdge();
  }
  @FieldResolver(() => MergedArticleConnection, {
    description:
      "The articles that were merged into it, the latest written first. Their titles, issues and environments are searched as its own.",
  })
  mergedArticles(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => ArticleLinkConnection, {
    description:
      "What it, and the articles that were merged into it, did for tickets, the latest first. Each link still names the article it was made to.",
  })
  links(@Args(() => LinksArgs) _args: LinksArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => ArticleFlagConnection, { description: "The flags on it, the latest first." })
  flags(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => ArticleRightsType, { description: "What the viewer may do to it now." })
  async viewerCan(@Root() row: ArticleRow, @Ctx() context: RequestContext): Promise<ArticleRightsType> {
    const { viewer, snapshot } = context;
    const rights = await oncePerRequest(context, rightsOf, () => rightsOf(snapshot, viewer));
    const mayWrite = viewer.scopes.has("write") && !row.$isMerged;
    return articleRights(
      actorFor(rights, viewer, row.$authorId),
      { ...row, hasAnswer: row.$hasAnswer },
      mayWrite,
    );
  }
}

@Resolver(() => ArticleRevisionType)
export class ArticleRevisionEdges {
  @FieldResolver(() => ArticleType, { description: "The article." })
  article(): never {
    return declaredEdge();
  }
  @FieldResolver(() => ArticleType, {
    nullable: true,
    description:
      "The article that it was a translation of from then on; null for an original, or when you may not see it.",
  })
  translationOf(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, { nullable: true, description: "Who made the change; null when unknown." })
  editedBy(): never {
    return declaredEdge();
  }
}

@Resolver(() => ArticleLinkType)
export class ArticleLinkEdges {
  @FieldResolver(() => ArticleType, {
    nullable: true,
    description: "The article; null when you may not see it.",
  })
  article(): never {
    return declaredEdge();
  }
  @FieldResolver(() => TicketType, { nullable: true, description: "The ticket." })
  ticket(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Who linked it; null when nobody is named.",
  })
  linkedBy(): never {
    return declaredEdge();
  }
}

@Resolver(() => ArticleFlagType)
export class ArticleFlagEdges {
  @FieldResolver(() => ArticleType, { description: "The article." })
  article(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, { description: "Who raised it." })
  raisedBy(): never {
    return declaredEdge();
  }
}

@Resolver(() => TicketType)
export class TicketArticleEdges {
  @FieldResolver(() => ArticleLinkConnection, {
    description: "What articles did for the ticket, the latest first.",
  })
  articleLinks(@Args(() => LinksArgs) _args: LinksArgs): never {
    return declaredEdge();
  }
}

@Resolver(() => PersonType)
export class PersonKnowledgeEdges {
  @FieldResolver(() => PersonArticleConnection, {
    description: "What the person wrote first, the latest first; never counted.",
  })
  articles(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => ArticleLinkConnection, {
    description: "What the person linked, the latest first; never counted.",
  })
  links(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => ArticleRevisionConnection, {
    description: "What the person changed, the latest first; never counted.",
  })
  revisions(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => ArticleFlagConnection, {
    description: "What the person flagged, the latest first; never counted.",
  })
  flags(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }
}
