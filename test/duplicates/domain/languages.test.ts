import fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { detectLanguage, languageOf } from "../../../src/duplicates/domain/languages.js";
import { article } from "./articles.js";

const SENTENCES: readonly (readonly [string, string])[] = [
  [
    "en",
    "The printer no longer prints after the last update; users see an error when they open the shared calendar.",
  ],
  [
    "it",
    "La stampante non stampa più dopo l'aggiornamento e gli utenti vedono un errore quando aprono il calendario.",
  ],
  [
    "sv",
    "Skrivaren skriver inte ut efter uppdateringen och användarna ser ett fel när de öppnar den delade kalendern.",
  ],
  [
    "ro",
    "Imprimanta nu mai tipărește după actualizare, iar utilizatorii văd o eroare când deschid calendarul partajat.",
  ],
  [
    "pl",
    "Drukarka nie drukuje po aktualizacji, a użytkownicy widzą błąd, gdy otwierają udostępniony kalendarz.",
  ],
  [
    "de",
    "Der Drucker druckt nach dem Update nicht mehr, und die Benutzer sehen beim Öffnen des Kalenders einen Fehler.",
  ],
  [
    "fr",
    "L'imprimante n'imprime plus après la mise à jour et les utilisateurs voient une erreur dans le calendrier partagé.",
  ],
  [
    "es",
    "La impresora ya no imprime después de la actualización y los usuarios ven un error al abrir el calendario.",
  ],
  [
    "nl",
    "De printer drukt niet meer af na de update en gebruikers zien een fout wanneer zij de gedeelde agenda openen.",
  ],
  [
    "pt",
    "A impressora não imprime depois da atualização e os usuários veem um erro quando abrem o calendário partilhado.",
  ],
  ["zh", "更新后打印机无法打印，用户打开 Outlook 共享日历时看到错误 0x8004010f。"],
  ["zh", "无法打开共享日历"],
  ["ja", "更新後にプリンターが印刷できません。共有カレンダーを開くとエラーが表示されます。"],
  [
    "ru",
    "После обновления принтер не печатает, и пользователи видят ошибку при открытии общего календаря. Проверьте, что служба печати запущена, и перезагрузите компьютер, если это ещё не было сделано.",
  ],
];

describe("detectLanguage", () => {
  it.each(SENTENCES)("tells %s by a sentence or two", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    "",
    "VPN",
    "0x8004010F",
    "Outlook 365",
    "12345 67890",
    "👍🏽",
    "\u0000\ud800",
    "https://contoso.com/mail",
  ])("does not guess from %j", (text) => {
    expect(detectLanguage(text)).toBe("");
  });

  it("is not led astray by markup, codes and addresses", () => {
    const [, italian = ""] = SENTENCES.find(([language]) => language === "it") ?? [];
    const noise =
      '<div class="the quick and the dead"> ![the image](of/the/thing.png) 0x8004010F https://and.the/of ';
    expect(detectLanguage(noise + italian)).toBe("it");
  });

  it("gives the same answer to any text twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3_000 }), (text) => {
        const found = detectLanguage(text);
        expect(found).toMatch(/^([a-z]{2,3})?$/u);
        expect(detectLanguage(text)).toBe(found);
      }),
    );
  });
});

describe("languageOf", () => {
  it("believes the language that is given", () => {
    expect(languageOf(article({ title: SENTENCES[0]?.[1] ?? "", language: "it-IT" }))).toBe("it");
  });

  it("reads the title and the text after it when none is given", () => {
    const [, text = ""] = SENTENCES.find(([language]) => language === "sv") ?? [];
    for (const language of [null, " ", "und"])
      expect(languageOf(article({ title: "Outlook", body: text, language }))).toBe("sv");
  });

  it("is unknown when there is nothing to tell it by", () => {
    expect(languageOf(article({ title: "Outlook 365", language: null }))).toBe("");
  });

  const folder = resolve(process.cwd(), "../shared/data/duplicates");
  const bases = [
    ["it", "kb-merges-smb-it.docs.jsonl"],
    ["sv", "kb-merges-smb-sv.docs.jsonl"],
    ["en", "bugs-mozmobile.docs.jsonl"],
  ] as const;
  for (const [language, file] of bases) {
    const path = resolve(folder, file);
    const name = `tells the articles of a base in ${language}, 1 % left aside`;
    (existsSync(path) ? it : it.skip)(
      existsSync(path) ? name : `${name} (skipped: ${path} is absent)`,
      () => {
        const rows = readFileSync(path, "utf8").trim().split("\n");
        const told = rows.filter((row) => {
          const { title, body } = JSON.parse(row) as { title: string; body: string };
          return languageOf(article({ title, body, language: null })) === language;
        });
        expect(told.length / rows.length).toBeGreaterThanOrEqual(0.99);
      },
    );
  }
});
