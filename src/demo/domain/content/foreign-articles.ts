/** Hand-written articles in other languages than English; `root` and `leaf` name the category. */
export interface ForeignArticle {
  readonly language: string;
  readonly root: string;
  readonly leaf: string;
  readonly title: string;
  readonly issue: string;
  readonly cause: string;
  readonly resolution: string;
}

const entry = (
  language: string,
  category: readonly [root: string, leaf: string],
  title: string,
  issue: string,
  cause: string,
  resolution: string,
): ForeignArticle => ({ language, root: category[0], leaf: category[1], title, issue, cause, resolution });

export const FOREIGN_ARTICLES: readonly ForeignArticle[] = [
  entry(
    "it",
    ["Network", "VPN"],
    "La VPN NordGate si disconnette in albergo",
    "Il collegamento cade ogni due minuti quando il tecnico lavora dalla rete dell'albergo.",
    "La rete ospite blocca UDP 4500 e il client non passa da solo a TLS.",
    "1. Aprire le impostazioni del client e scegliere TLS su porta 443.\n2. Accettare le condizioni del portale dell'albergo nel browser.\n3. Ricollegarsi entro due minuti e controllare l'indirizzo assegnato.",
  ),
  entry(
    "it",
    ["Billing", "Direct Debit"],
    "Addebito diretto respinto dalla banca con motivo 04",
    "Il cliente riceve un sollecito benché il mandato risulti firmato.",
    "Il mandato è stato firmato meno di sei giorni lavorativi prima dell'incasso.",
    "1. Verificare la data di firma nel registro dei mandati.\n2. Sospendere il sollecito per dieci giorni.\n3. Proporre il pagamento con bonifico solo per questo mese.",
  ),
  entry(
    "it",
    ["Hardware", "Printers"],
    "La stampante Tryck M60 non rilascia i lavori con il badge",
    "Il lettore emette un suono, ma l'elenco dei documenti resta vuoto.",
    "Il badge nuovo non è ancora associato all'utente.",
    "1. Digitare il nome utente sul pannello.\n2. Avvicinare il badge due volte e confermare l'associazione.\n3. Ripetere la stampa dalla coda comune.",
  ),
  entry(
    "sv",
    ["Home Services", "Home Router"],
    "Hemma-routern tappar wifi i sovrummen",
    "Kunden har bra täckning i hallen men nästan ingen i sovrummen på övervåningen.",
    "Routern står i ett skåp av plåt bredvid elcentralen.",
    "1. Flytta routern till en öppen hylla mitt i bostaden.\n2. Mät hastigheten i det svagaste rummet.\n3. Erbjud en extra nod om bostaden är större än nittio kvadratmeter.",
  ),
  entry(
    "sv",
    ["Accounts", "Multi-factor"],
    "PinMate skickar ingen avisering efter mobilbyte",
    "Medarbetaren har fått en ny telefon och inloggningen väntar på den gamla.",
    "Den gamla enheten är fortfarande förvald som andra faktor.",
    "1. Kontrollera identiteten med två frågor.\n2. Ta bort den gamla enheten i instrumentpanelen.\n3. Ge en tillfällig kod som gäller en timme och registrera den nya telefonen.",
  ),
  entry(
    "sv",
    ["Email", "Calendar"],
    "Mötesrum avböjer återkommande bokning",
    "En bokningsserie för hela året avböjs direkt av rummet.",
    "Rummen godtar bokningar högst ett halvår framåt och inga serier utan slutdatum.",
    "1. Sätt ett slutdatum inom sex månader.\n2. Skicka serien på nytt.\n3. Lägg in en påminnelse om att förlänga serien.",
  ),
  entry(
    "pl",
    ["Telephony", "Softphone"],
    "Ringa: rozmówca nas nie słyszy",
    "Połączenie zostaje nawiązane, lecz dźwięk działa tylko w jedną stronę.",
    "Domowy router zmienia adresy w pakietach SIP (funkcja ALG).",
    "1. Wyłączyć SIP ALG w ustawieniach routera.\n2. Wybrać szyfrowane połączenie na porcie 5061.\n3. Uruchomić ponownie router i wykonać rozmowę próbną.",
  ),
  entry(
    "pl",
    ["Billing", "Invoicing"],
    "Faktura LedgerLine bez obiecanego rabatu",
    "Klient otrzymał fakturę na pełną kwotę, choć w umowie zapisano cenę promocyjną.",
    "Usługę uruchomiono po ostatnim dniu promocji, więc kod został pominięty.",
    "1. Porównać datę zamówienia z datą uruchomienia.\n2. Przyznać różnicę jako miesięczny upust.\n3. Potwierdzić klientowi kwotę na piśmie.",
  ),
  entry(
    "pl",
    ["Security", "Mail Filter"],
    "Filtr Såll zatrzymał pilną wiadomość z ofertą",
    "Dokumenty przetargowe nie dotarły, a termin mija dziś w południe.",
    "Domena nadawcy jest nowa i ma niską ocenę.",
    "1. Zadzwonić do nadawcy pod znany wcześniej numer.\n2. Zwolnić pojedynczą wiadomość z kwarantanny.\n3. Sprawdzić załączniki w piaskownicy.",
  ),
  entry(
    "ro",
    ["Collaboration", "File Sharing"],
    "Arkiv nu sincronizează un dosar cu nume lung",
    "Fișierele apar pe calculatorul colegului abia după redenumire.",
    "Calea depășește 240 de caractere.",
    "1. Rulați diagnosticul pentru lista numelor prea lungi.\n2. Scurtați numele începând cu nivelul cel mai adânc.\n3. Opriți și reporniți sincronizarea.",
  ),
  entry(
    "ro",
    ["Business Applications", "Time Reporting"],
    "Tidrum: săptămâna este blocată înainte de corectare",
    "Angajatul nu mai poate modifica orele de luni, deși a observat o greșeală.",
    "Săptămâna se închide automat marți la prânz.",
    "1. Cereți conducătorului redeschiderea săptămânii.\n2. Corectați orele și trimiteți din nou.\n3. Verificați soldul de ore flexibile a doua zi.",
  ),
  entry(
    "ro",
    ["Home Services", "TV Box"],
    "Cutia Bild afișează pătrate colorate la fotbal",
    "Imaginea îngheață în timpul meciurilor transmise în direct.",
    "Un comutator simplu din locuință trimite traficul multicast către toate prizele.",
    "1. Conectați cutia direct la router.\n2. Înlocuiți comutatorul cu unul care cunoaște IGMP.\n3. Urmăriți zece minute un canal în direct.",
  ),
  entry(
    "zh",
    ["Network", "Office Wi-Fi"],
    "会议室无线网络下午变慢",
    "每天下午一点到四点，视频会议画面卡顿，测速低于 2 Mbit/s。",
    "相邻公司的接入点占用了同一个 80 MHz 信道。",
    "1. 在投诉时段用测量工具观察频谱十分钟。\n2. 把信道宽度改为 40 MHz 或换到较高频段。\n3. 第二个工作日再次测量确认。",
  ),
  entry(
    "zh",
    ["Accounts", "Password"],
    "KeyPort 不接受新密码",
    "用户输入的新密码符合长度要求，但系统提示不满足规则。",
    "密码中含有年份或公司名称，被禁用词表拒绝。",
    "1. 建议使用四个互不相关的词。\n2. 不要为个别用户关闭过滤。\n3. 在审计记录中查看命中的词。",
  ),
  entry(
    "zh",
    ["Hardware", "Laptops"],
    "Fjell 14 笔记本电脑要求恢复密钥",
    "开机时出现蓝色页面，要求输入四十八位数字。",
    "启动顺序被更改，安全芯片封存了密钥。",
    "1. 核实使用者身份并记录前八位编号。\n2. 从密钥库取得密钥并慢慢念给用户。\n3. 恢复默认启动顺序，重启两次确认。",
  ),
];
