import { counted, words, type ActivityLexicon } from "./activity-lexicon.js";
import { Activity, ScreenLanguage } from "./activity.js";

export const ROMANIAN: ActivityLexicon = {
  language: ScreenLanguage.RO,
  objects: {
    ARTICLES: counted(
      "articole articolele articolelor pagini documente ghiduri intrari postari ciorne contributii",
      "articol articolul articolului pagina document ghid intrare postare contributie",
    ),
    LINKS: counted(
      "linkuri linkurile linkurilor legaturi trimiteri asocieri",
      "link linkul legatura trimitere asociere",
    ),
    EDITS: counted("editari modificari revizuiri actualizari", "editare modificare revizuire actualizare"),
    SEARCHES: counted("cautari cautarile", "cautare"),
    VIEWS: counted("vizualizari accesari citiri clicuri vizite", "vizualizare accesare citire clic vizita"),
    LIKES: counted("like likeuri aprecieri", "like apreciere"),
    TICKETS_CLOSED: counted(
      "tichete tichetele tichetelor tickete bilete solicitari sesizari cereri apeluri",
      "tichet tichetul ticket solicitare sesizare cerere apel",
    ),
  },
  makes: words(
    `scrie scriu scriem scrierea scrieti scriere scris scrise scrisa creeaza creez creezi cream crearea creare crea creat creati create
     publica publici publicam publicarea publicare publicat publicate redact* elabor* adaug* editeaza editez editam editarea edita editat*
     modifica modific modificarea modificat* actualiz* leaga leg lega legam legarea legare atas* asociaza asociez asociem asocierea cauta
     caut cautam cautarea produce produca producem contribui contribuie posteaza posta postam imbunatateste imbunatatim citeste citi
     face fac facem facut realiz* efectu* incarca aprecia apreciaza obtine strange livreaza livra livram uneste imbina`,
  ),
  works: words(
    "inchid* inchis* rezolv* solution* trateaza trata tratam tratat* gestion* proces* raspund* finaliz* preia",
  ),
  acts: [
    [words("cauta caut cautam"), Activity.SEARCHES],
    [words("leaga lega atasa ataseaza"), Activity.LINKS],
    [words("editeaza edita actualizeaza"), Activity.EDITS],
    [words("apreciaza aprecia"), Activity.LIKES],
  ],
  numbers: words(
    `doi doua trei patru cinci sase sapte opt noua zece unsprezece doisprezece douasprezece treisprezece paisprezece cincisprezece
     saisprezece saptesprezece optsprezece nouasprezece douazeci treizeci patruzeci cincizeci saizeci saptezeci optzeci nouazeci suta sute
     mie mii duzina zeci cateva`,
  ),
  doubtfulNumbers: words("noua cateva"),
  one: words("un o unu una"),
  modifiers: words(
    `de noi nou noua noile cunostinte kb bune utile interne externe publice publicate tehnice scurte suplimentare diferite alte inchise
     rezolvate la suta si sau actualizate calitate din cinci`,
  ),
  stops: words(
    "cu pentru prin dupa inainte datorita astfel incat care cand daca pentru dar ca zile ore minute saptamani luni ani persoane colegi reapelari in sub",
  ),
  fillers: words("cel putin pana la circa exact un o pe in aproximativ minimum minim si de"),
  counts: words("numar numarul numarului cantitate cantitatea volum volumul total totalul"),
  multiples: words("dubl* tripl* dublu"),
  more: words("multe multi suplimentare plus"),
  raises: words("creste crestem cresterea creasca crestere mareste marim marirea mari ridica spor* majora*"),
  reduces: words(
    "redu* putin sub scad* scazut* scaz* mic mica putine maxim maximum evit* limit* injumatat* diminu* micsor* preven*",
  ),
  negates: words("nu cel"),
  ratios: words("din"),
  divides: words("fiecare la pe per"),
  labels: words("prioritate prioritatea nivel nivelul clasa cele cei aceste primele versiunea faza etapa"),
  periodAdverbs: words("zilnic saptamanal lunar trimestrial anual"),
  periodLinks: words("pe la in fiecare intr per aceasta luna o /"),
  periodUnits: words(
    "zi saptamana luna trimestru an ora tura schimb semestru trimestrul lunii saptamanii zilei",
  ),
  times: words("ori"),
  every: words("fiecare toate tuturor fiecarui"),
  rates: [
    [/(?<!\p{L})rat[ae]i? de (?:legare|linkare|asociere)(?!\p{L})/u, Activity.LINKS],
    [/(?<!\p{L})rat[ae]i? de (?:creare|participare|contributie|publicare)(?!\p{L})/u, Activity.ARTICLES],
    [/(?<!\p{L})rat[ae]i? de (?:editare|actualizare)(?!\p{L})/u, Activity.EDITS],
    [/(?<!\p{L})rat[ae]i? de cautare(?!\p{L})/u, Activity.SEARCHES],
  ],
};
