import { counted, words, type ActivityLexicon } from "./activity-lexicon.js";
import { Activity, ScreenLanguage } from "./activity.js";

export const ENGLISH: ActivityLexicon = {
  language: ScreenLanguage.EN,
  objects: {
    ARTICLES: counted(
      "articles kbs kbas posts pages entries faqs guides documents drafts contributions",
      "article kb kba post page entry faq guide document draft contribution",
    ),
    LINKS: counted("links hyperlinks attachments", "link hyperlink attachment"),
    EDITS: counted("edits revisions updates modifications edit", "edit revision update modification"),
    SEARCHES: counted("searches lookups", "search lookup"),
    VIEWS: counted("views pageviews hits visits clicks reads", "view pageview hit visit click"),
    LIKES: counted("likes upvotes thumbs", "like upvote"),
    TICKETS_CLOSED: counted(
      "tickets incidents requests cases calls chats emails closures",
      "ticket incident request case call chat email",
    ),
  },
  makes: words(
    `write writes writing wrote written creat* publish* author* draft drafts drafting drafted produc* add adds adding added
     contribut* submit* post posting posted upload* updat* edit edits edited editing revis* review reviews reviewing reviewed
     link linking linked attach* search searching searched like liking merge merges merging merged deliver* generat* make makes
     making made share shares sharing shared improve improves improving improved read reading do perform get collect`,
  ),
  works: words(
    "close closes closing closed solve solves solving solved resolve* resolving handle* handling process processes processing processed answer answers answering answered complete* completing work works take takes",
  ),
  acts: [
    [words("search searches searching"), Activity.SEARCHES],
    [words("link linking attach attaching"), Activity.LINKS],
    [words("edit editing update updating"), Activity.EDITS],
    [words("like liking upvote"), Activity.LIKES],
  ],
  numbers: words(
    `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
     thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens several`,
  ),
  doubtfulNumbers: words(""),
  one: words("one a an single"),
  modifiers: words(
    `new knowledge base kb good great high quality more additional extra further internal external public published original fresh useful
     technical short how to self service article draft own different customer support help closed solved resolved hundred thousand dozen
     per month updated improved and or page`,
  ),
  stops: words(
    "of in on for with by from at within after before through via so that which who when while if because than than but callbacks callback days hours minutes weeks months years people colleagues teams",
  ),
  fillers: words(
    "the a an our your my their at least up to in for on of about around minimum exactly all and",
  ),
  counts: words("number numbers count counts quantity volume amount total"),
  multiples: words("double doubles doubling triple tripling twice quadruple"),
  more: words("more additional extra further"),
  raises: words("increas* rais* grow growing boost* lift* push* expand*"),
  reduces: words(
    "reduc* fewer less below under lower lowers lowering decreas* cut cuts cutting drop drops dropping fall falls most maximum max shrink* avoid* prevent* halv* limit",
  ),
  negates: words("no not"),
  ratios: words("of in from"),
  divides: words("per every each"),
  labels: words(
    "top priority prio level tier severity sev class the these those first best version step phase our its",
  ),
  periodAdverbs: words("daily weekly monthly quarterly yearly annually hourly everyday"),
  periodLinks: words("a an per each every this next the in by /"),
  periodUnits: words("day week month quarter year hour shift sprint fortnight period workday semester"),
  times: words("times"),
  every: words("every each all"),
  rates: [
    [/(?<!\p{L})link(?:ing|age)? rate(?!\p{L})/u, Activity.LINKS],
    [
      /(?<!\p{L})(?:article )?(?:creat(?:e|ion)|contribution|participation) rate(?!\p{L})/u,
      Activity.ARTICLES,
    ],
    [/(?<!\p{L})(?:edit|improve|update) rate(?!\p{L})/u, Activity.EDITS],
    [/(?<!\p{L})search(?: first)? rate(?!\p{L})/u, Activity.SEARCHES],
  ],
};
