import { counted, words, type ActivityLexicon } from "./activity-lexicon.js";
import { Activity, ScreenLanguage } from "./activity.js";

export const ITALIAN: ActivityLexicon = {
  language: ScreenLanguage.IT,
  objects: {
    ARTICLES: counted(
      "articoli pagine documenti guide voci post bozze contributi faq schede",
      "articolo pagina documento guida voce bozza contributo scheda",
    ),
    LINKS: counted("link links collegamenti rimandi", "link collegamento rimando"),
    EDITS: counted(
      "modifiche revisioni aggiornamenti correzioni",
      "modifica revisione aggiornamento correzione",
    ),
    SEARCHES: counted("ricerche", "ricerca"),
    VIEWS: counted("visualizzazioni visite letture clic click", "visualizzazione visita lettura clic click"),
    LIKES: counted("like likes apprezzamenti mi_piace", "like apprezzamento mi_piace"),
    TICKETS_CLOSED: counted(
      "ticket tickets richieste segnalazioni chiamate pratiche casi telefonate",
      "ticket richiesta segnalazione chiamata pratica caso telefonata",
    ),
  },
  makes: words(
    `scrivere scrivi scrive scrivono scriviamo scrivo scriva scrivendo scriver* scritt* crea creare creo crei creano creiamo creando
     creer* creat* creazione pubblic* redig* redatt* redazione stesura produrre produci produca produrr* produzione aggiung* aggiunt*
     inserire inserisci inseriamo inserimento inserit* modificare modifica modificat* aggiorna aggiornare aggiornat* collegare collegato
     collegata collegati collegate collegando allegare allega allegat* cerca cercare cercat* ricercare effettua effettuare effettuat* fare
     fai fatto fatte fatti contribuire caricare carica unire unisci leggere leggi migliora migliorare migliorat* mettere metti ottenere
     ottieni raccogliere completare consegnare consegna consegnat* rivedere`,
  ),
  works: words(
    "chiud* chius* risolv* risolt* gestire gestisci gestit* gestendo evad* evas* lavora lavorare lavorat* rispond* elabora elaborare elaborat*",
  ),
  acts: [
    [words("cerca cercare ricercare"), Activity.SEARCHES],
    [words("collegare allegare allega"), Activity.LINKS],
    [words("modificare aggiornare aggiorna modifica"), Activity.EDITS],
  ],
  numbers: words(
    `due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove
     venti venticinque trenta quaranta cinquanta sessanta settanta ottanta novanta cento duecento mille dozzina decina ventina trentina
     cinquantina centinaio diversi alcuni`,
  ),
  doubtfulNumbers: words("sei diversi alcuni"),
  one: words("un uno una"),
  modifiers: words(
    `nuovi nuove nuovo nuova di della del conoscenza kb base knowledge articolo articoli buoni ottimi altri altre ulteriori interni esterni pubblici
     pubblicati tecnici utili brevi originali diversi chiusi chiuse risolti risolte ticket in piu qualita alta e o aggiornati`,
  ),
  stops: words(
    "su con da per nel nella nei entro dopo prima tramite grazie cosi che cui quando mentre se perche ma richiamate giorni ore minuti settimane mesi anni persone colleghi al alla",
  ),
  fillers: words(
    "gli i il lo la le l un una almeno fino a ad circa nostri miei al alla minimo esattamente e dei degli delle di",
  ),
  counts: words("numero quantita volume totale conteggio"),
  multiples: words("raddoppi* triplic* doppio"),
  more: words("piu ulteriori altri altre aggiuntivi"),
  raises: words("aument* accresc* increment* portare alza alzare cresc*"),
  reduces: words(
    "ridu* diminu* meno sotto inferiore inferiori abbass* cal* massimo scend* tagli* evit* limit* dimezz* preven*",
  ),
  negates: words("non ne"),
  ratios: words("su di"),
  divides: words("ogni per su"),
  labels: words(
    "priorita livello fascia classe primi prime i le gli questi queste migliori versione fase dei delle degli",
  ),
  periodAdverbs: words(
    "giornalmente quotidianamente settimanalmente mensilmente trimestralmente annualmente mensili settimanali giornalieri quotidiani annuali mensile settimanale giornaliero",
  ),
  periodLinks: words("al alla all a ogni per nel in ciascun questo questa entro l il la /"),
  periodUnits: words("giorno settimana mese trimestre anno ora turno semestre"),
  times: words("volte"),
  every: words("ogni tutti tutte ciascun"),
  rates: [
    [/(?<!\p{L})tasso (?:di |dei )?(?:collegamento|link|linking)(?!\p{L})/u, Activity.LINKS],
    [
      /(?<!\p{L})(?:tasso|percentuale) di (?:creazione|partecipazione|contribuzione)(?!\p{L})/u,
      Activity.ARTICLES,
    ],
    [/(?<!\p{L})tasso di (?:modifica|aggiornamento)(?!\p{L})/u, Activity.EDITS],
    [/(?<!\p{L})tasso di ricerca(?!\p{L})/u, Activity.SEARCHES],
  ],
};
