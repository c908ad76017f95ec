import { counted, words, type ActivityLexicon } from "./activity-lexicon.js";
import { Activity, ScreenLanguage } from "./activity.js";

export const POLISH: ActivityLexicon = {
  language: ScreenLanguage.PL,
  objects: {
    ARTICLES: counted(
      "artykuly artykulow artykulami artykulach wpisy wpisow strony stron dokumenty dokumentow poradniki poradnikow szkicow",
      "artykul artykulu artykulem wpis wpisu strone dokument poradnik",
    ),
    LINKS: counted(
      "linki linkow linkami odnosniki odnosnikow powiazania powiazan",
      "link odnosnik powiazanie",
    ),
    EDITS: counted(
      "edycje edycji poprawek poprawki aktualizacji aktualizacje rewizji",
      "edycja edycje poprawke poprawka aktualizacje",
    ),
    SEARCHES: counted("wyszukiwan wyszukiwania", "wyszukiwanie"),
    VIEWS: counted(
      "wyswietlen wyswietlenia odslon odslony odwiedzin klikniec odczytow",
      "wyswietlenie odslone klikniecie",
    ),
    LIKES: counted("polubien polubienia lajkow lajki", "polubienie lajk lajka"),
    TICKETS_CLOSED: counted(
      "zgloszen zgloszenia ticketow tickety spraw biletow polaczen rozmow",
      "zgloszenie ticket sprawe sprawa polaczenie",
    ),
  },
  makes: words(
    `napis* pisac pisz pisze pisanie pisania pisanych stworz* tworz* utworz* publik* opublik* redag* zredag* dodaj* dodac doda dodawac
     dodawanie dodanie dodanych edytuj* edytow* aktualizuj* aktualizow* zaktualiz* linkow* podlink* powiaz* zalacz* dolacz* podepnij podpinac
     wyszuk* szukaj szukac polub* sporzadz* przygotow* opracow* popraw poprawiac poprawic wykon* scal* ulepsz* czyta* przeczyta* zrob*
     robic zdob* zebra* zbier* uzysk* dostarcz* przegladaj przejrz*`,
  ),
  works: words(
    "zamyk* zamkn* rozwiaz* rozwiazywa* obsluz* obsluguj* obslugiwa* zalatw* przetworz* odpowiada* odbier* odebra* zakoncz*",
  ),
  acts: [
    [words("wyszukuj wyszukiwac szukaj szukac"), Activity.SEARCHES],
    [words("linkuj linkowac podlinkuj"), Activity.LINKS],
    [words("edytuj edytowac aktualizuj aktualizowac"), Activity.EDITS],
    [words("polub polubic"), Activity.LIKES],
  ],
  numbers: words(
    `dwa dwie dwoch trzy trzech cztery czterech piec pieciu szesc szesciu siedem siedmiu osiem osmiu dziewiec dziesiec dziesieciu
     jedenascie dwanascie trzynascie czternascie pietnascie pietnastu szesnascie siedemnascie osiemnascie dziewietnascie dwadziescia
     dwudziestu trzydziesci trzydziestu czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat dziewiecdziesiat sto stu
     tysiac tuzin kilka kilkanascie kilkadziesiat`,
  ),
  doubtfulNumbers: words("kilka"),
  one: words("jeden jedna jedno jednego"),
  modifiers: words(
    `nowych nowe nowy dobrych dobre wiedzy bazy bazie kb wewnetrznych publicznych opublikowanych technicznych krotkich dodatkowych
     wartosciowych roznych kolejnych wlasnych zamknietych rozwiazanych i lub oraz zaktualizowanych jakosci wysokiej ponad uzytecznych`,
  ),
  stops: words(
    "z ze do dla od przy po przed dzieki tak aby zeby ktore ktory gdy jesli bo ale niz przez dni godzin minut tygodni miesiecy lat osob kolegow",
  ),
  fillers: words("co najmniej do na w okolo nasze minimum przynajmniej dokladnie i wszystkich"),
  counts: words("liczba liczbe liczby ilosc ilosci suma"),
  multiples: words("podwo* podwaja* potroj* dwukrotnie dwa_razy"),
  more: words("wiecej dodatkowych kolejnych"),
  raises: words("zwieksz* podnies* podnos* powieksz* wzrost* rozbud*"),
  reduces: words(
    "zmniejsz* mniej ponizej ogranicz* obniz* spad* maksymalnie najwyzej unika* redukuj* redukcj* zredukuj* zapobieg* zmniejsza*",
  ),
  negates: words("nie"),
  ratios: words("z na ze"),
  divides: words("na kazde kazdych co"),
  labels: words(
    "priorytet priorytetu priorytecie poziom poziomu klasa tych pierwszych najlepszych wersja etap faza",
  ),
  periodAdverbs: words("dziennie codziennie tygodniowo miesiecznie kwartalnie rocznie"),
  periodLinks: words("na w co kazdego kazdy kazdym za tym ciagu kazdej /"),
  periodUnits: words(
    "dzien dnia godzine godzina tydzien tygodniu tygodnia miesiac miesiaca miesiacu kwartal kwartale kwartalu rok roku zmiane zmianie",
  ),
  times: words("razy"),
  every: words("kazdego kazdym kazde wszystkich kazdemu"),
  rates: [
    [
      /(?<!\p{L})(?:wskaznik\p{L}*|odset\p{L}*|stopa|stope) (?:linkowania|powiazan)(?!\p{L})/u,
      Activity.LINKS,
    ],
    [
      /(?<!\p{L})(?:wskaznik\p{L}*|odset\p{L}*) (?:tworzenia|publikacji|uczestnictwa|udzialu)(?!\p{L})/u,
      Activity.ARTICLES,
    ],
    [/(?<!\p{L})(?:wskaznik\p{L}*|odset\p{L}*) (?:edycji|aktualizacji)(?!\p{L})/u, Activity.EDITS],
    [/(?<!\p{L})(?:wskaznik\p{L}*|odset\p{L}*) wyszukiwa\p{L}*(?!\p{L})/u, Activity.SEARCHES],
  ],
};
