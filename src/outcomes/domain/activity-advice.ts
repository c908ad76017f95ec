import { problem, type Problem } from "../../platform/kernel/problem.js";
import { screenGoalText, type ScreenedActivity } from "./activity-screen.js";
import { ScreenLanguage, type OutcomeAhead } from "./activity.js";

type Names = Readonly<Record<OutcomeAhead, string>>;

const NAMES: Readonly<Record<ScreenLanguage, Names>> = Object.freeze({
  EN: {
    ACCURATE_REUSE_PER_100: "accurate reuse",
    LINK_ACCURACY: "link accuracy",
    SELF_SERVICE_SUCCESS: "self-service success",
    CALLBACK_RATE: "callback rate",
    REOPEN_RATE: "reopen rate",
    DUP_BURDEN: "duplicate burden",
    CSAT_SHARE: "satisfied requesters",
  },
  IT: {
    ACCURATE_REUSE_PER_100: "riuso accurato",
    LINK_ACCURACY: "accuratezza dei collegamenti",
    SELF_SERVICE_SUCCESS: "riuscita del self-service",
    CALLBACK_RATE: "tasso di richiamata",
    REOPEN_RATE: "tasso di riapertura",
    DUP_BURDEN: "peso dei duplicati",
    CSAT_SHARE: "richiedenti soddisfatti",
  },
  ZH: {
    ACCURATE_REUSE_PER_100: "准确重用",
    LINK_ACCURACY: "链接准确率",
    SELF_SERVICE_SUCCESS: "自助成功率",
    CALLBACK_RATE: "重复联系率",
    REOPEN_RATE: "重新打开率",
    DUP_BURDEN: "重复负担",
    CSAT_SHARE: "满意的请求者",
  },
  SV: {
    ACCURATE_REUSE_PER_100: "korrekt återanvändning",
    LINK_ACCURACY: "länkarnas träffsäkerhet",
    SELF_SERVICE_SUCCESS: "lyckad självbetjäning",
    CALLBACK_RATE: "andel återkommande ärenden",
    REOPEN_RATE: "andel återöppnade ärenden",
    DUP_BURDEN: "dubblettbörda",
    CSAT_SHARE: "nöjda beställare",
  },
  RO: {
    ACCURATE_REUSE_PER_100: "reutilizare corectă",
    LINK_ACCURACY: "acuratețea legăturilor",
    SELF_SERVICE_SUCCESS: "reușita autoservirii",
    CALLBACK_RATE: "rata de revenire",
    REOPEN_RATE: "rata de redeschidere",
    DUP_BURDEN: "povara duplicatelor",
    CSAT_SHARE: "solicitanți mulțumiți",
  },
  PL: {
    ACCURATE_REUSE_PER_100: "trafne ponowne użycie",
    LINK_ACCURACY: "trafność powiązań",
    SELF_SERVICE_SUCCESS: "skuteczność samoobsługi",
    CALLBACK_RATE: "odsetek ponownych kontaktów",
    REOPEN_RATE: "odsetek ponownie otwartych zgłoszeń",
    DUP_BURDEN: "obciążenie duplikatami",
    CSAT_SHARE: "zadowoleni zgłaszający",
  },
});

const SENTENCES: Readonly<Record<ScreenLanguage, (outcomes: string) => string>> = Object.freeze({
  EN: (outcomes) =>
    `A goal is about what knowledge did, not about how much was done. Aim at what this leads to: ${outcomes}.`,
  IT: (outcomes) =>
    `Un obiettivo riguarda ciò che la conoscenza ha prodotto, non quanto si è fatto. Mira a ciò a cui porta: ${outcomes}.`,
  ZH: (outcomes) => `目标看的是知识带来的结果，而不是做了多少。请以它带来的结果为目标：${outcomes}。`,
  SV: (outcomes) =>
    `Ett mål handlar om vad kunskapen ledde till, inte om hur mycket som gjordes. Sikta på det som detta leder till: ${outcomes}.`,
  RO: (outcomes) =>
    `Un obiectiv privește ce a realizat cunoașterea, nu cât s-a lucrat. Țintește rezultatul la care duce: ${outcomes}.`,
  PL: (outcomes) =>
    `Cel dotyczy tego, co dała wiedza, a nie tego, ile zrobiono. Wybierz wynik, do którego to prowadzi: ${outcomes}.`,
});

/**
 * The problem of a text that asks for an amount of activity, or null. Titles, rationales, milestones and behaviours of
 * goals pass through it, and the names and descriptions of an organisation's own metrics.
 * @param path where the text stands, as in "input.title".
 */
export function activityProblem(path: string, text: string, languageHint?: ScreenLanguage): Problem | null {
  const found = screenGoalText(text, languageHint);
  return found === null ? null : problem("GOAL_ON_ACTIVITY_FORBIDDEN", path, activityAdvice(found));
}

/** What to aim at instead, in the language of the text and in English, with the keys of the metrics. */
export function activityAdvice({ language, leadsTo }: ScreenedActivity): string {
  const sentence = (spoken: ScreenLanguage): string => {
    const names = leadsTo.map((metric) => `${NAMES[spoken][metric]} (${metric})`);
    return SENTENCES[spoken](names.join(spoken === ScreenLanguage.ZH ? "、" : ", "));
  };
  const own = sentence(language);
  return language === ScreenLanguage.EN ? own : `${own} ${sentence(ScreenLanguage.EN)}`;
}
