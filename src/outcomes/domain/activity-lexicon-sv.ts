import { counted, words, type ActivityLexicon } from "./activity-lexicon.js";
import { Activity, ScreenLanguage } from "./activity.js";

export const SWEDISH: ActivityLexicon = {
  language: ScreenLanguage.SV,
  objects: {
    ARTICLES: counted(
      "*artiklar *artiklarna sidor *dokument guider *inlagg utkast bidrag",
      "*artikel *artikeln sida dokument guide inlagg utkast bidrag",
    ),
    LINKS: counted("*lankar *lankarna *lankningar *kopplingar", "*lank *lanken *lankning *koppling"),
    EDITS: counted(
      "*redigeringar *revideringar revisioner *uppdateringar",
      "*redigering *revidering revision *uppdatering",
    ),
    SEARCHES: counted("*sokningar", "*sokning"),
    VIEWS: counted("*visningar klick lasningar besok", "*visning klick lasning besok"),
    LIKES: counted("gillanden likes gillamarkeringar tummar hjartan", "gillande like"),
    TICKETS_CLOSED: counted(
      "*arenden *arendena tickets *samtal incidenter",
      "*arende ticket *samtal incident",
    ),
  },
  makes: words(
    `skriv skriva skriver skrev skrivit skrivna skrivs skrivande skapa skapar skapade skapats skapas publicer* forfatta* producer* lagg
     lagga lagger lagt lagga uppdatera* redigera* revidera* lanka lankar lankade lankas koppla kopplar kopplas bifoga* sok soka soker gor
     gora gilla gillar leverera* ta framstall* sla slas dela delar forbattra forbattrar las lasa bidra* samla fa`,
  ),
  works: words(
    "stang* avsluta* los losa loser losta lost lostes hantera* besvara* behandla* svara* klara* ta handlagg*",
  ),
  acts: [
    [words("sok soka soker"), Activity.SEARCHES],
    [words("lanka lankar koppla"), Activity.LINKS],
    [words("redigera uppdatera"), Activity.EDITS],
    [words("gilla gillar"), Activity.LIKES],
  ],
  numbers: words(
    `tva tre fyra fem sex sju atta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo tjugofem trettio fyrtio
     femtio sextio sjuttio attio nittio hundra tusen dussin dussintals tiotals hundratals`,
  ),
  doubtfulNumbers: words(""),
  one: words("en ett"),
  modifiers: words(
    `nya ny nytt goda bra fler flera ytterligare interna externa publika publicerade tekniska korta egna extra kunskap kunskaps kb bas
     anvandbara olika stangda losta avslutade och eller uppdaterade hogkvalitativa st stycken lanka`,
  ),
  stops: words(
    "av pa for med fran vid inom efter fore genom tack sa att som nar medan om eftersom an men till dagar timmar minuter veckor manader ar personer kollegor atersamtal",
  ),
  fillers: words("de den det en ett vara mina minst upp till pa cirka ungefar hogst i for och alla"),
  counts: words("antal antalet mangd mangden volym volymen"),
  multiples: words("dubbla* fordubbla* tredubbla* dubbelt"),
  more: words("fler mer flera ytterligare"),
  raises: words("oka* hoj hoja hojer lyft* utoka*"),
  reduces: words(
    "minska* farre mindre under sank* hogst max maximalt sjunk* undvik* begransa* halvera* forebygg* lagre",
  ),
  negates: words("inte ej"),
  ratios: words("av"),
  divides: words("per varje pa"),
  labels: words("prioritet prio niva klass de dessa basta forsta version fas steg topp"),
  periodAdverbs: words("dagligen veckovis manadsvis arligen kvartalsvis"),
  periodLinks: words("i om per varje under var denna per pr nasta /"),
  periodUnits: words(
    "dag dagen dygn vecka veckan manad manaden kvartal kvartalet ar aret timme timmen sprint skift pass halvar",
  ),
  times: words("ganger"),
  every: words("varje alla samtliga"),
  rates: [
    [
      /(?<!\p{L})(?:lank(?:nings|ings)?(?:grad|andel|frekvens|takt)\p{L}*|andel lankade)(?!\p{L})/u,
      Activity.LINKS,
    ],
    [
      /(?<!\p{L})(?:skapande|publicerings|deltagande|bidrags)(?:grad|andel|frekvens|takt)\p{L}*/u,
      Activity.ARTICLES,
    ],
    [/(?<!\p{L})(?:redigerings|uppdaterings)(?:grad|andel|frekvens|takt)\p{L}*/u, Activity.EDITS],
    [/(?<!\p{L})sok(?:grad|andel|frekvens)\p{L}*/u, Activity.SEARCHES],
  ],
};
