/** One line of the staff list; dates half-open, times of change in `moves`. */
export interface StaffLine {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly joinedOn: string;
  readonly leftOn?: string;
  readonly level: "NONE" | "CANDIDATE" | "CONTRIBUTOR" | "PUBLISHER";
  /** Changes to another team on this day. */
  readonly move?: { readonly team: string; readonly on: string };
  readonly roles?: readonly ("ADMINISTRATOR" | "COACH" | "KNOWLEDGE_DOMAIN_EXPERT")[];
}

export const TEAMS: readonly (readonly [externalId: string, name: string, parent: string | null])[] = [
  ["tundralink", "Tundralink Care", null],
  ["technical", "Technical Support", "tundralink"],
  ["customer", "Customer Services", "tundralink"],
  ["network", "Network Desk", "technical"],
  ["workplace", "Workplace Desk", "technical"],
  ["identity", "Identity Desk", "technical"],
  ["security", "Security Desk", "technical"],
  ["billing", "Billing Care", "customer"],
  ["home", "Home Connectivity", "customer"],
  ["voice", "Voice Care", "customer"],
  ["applications", "Applications Desk", "customer"],
];

export const DIRECTOR = "elin.norrgard";
export const PROGRAM_OWNER = "mei.lin";

/** Who leads which team; the Applications Desk changes hands on 2026-03-01. */
export const LEADERS: Readonly<Record<string, string>> = {
  tundralink: DIRECTOR,
  technical: "lars.holmqvist",
  customer: "francesca.moretti",
  network: "kerstin.ahlund",
  workplace: "tomasz.wrona",
  identity: "giulia.ferrante",
  security: "radu.ilinca",
  billing: "maja.sandelin",
  home: "oskar.linnell",
  voice: "beata.koziol",
  applications: "henrik.valberg",
};

export const HANDOVER = { team: "applications", successor: "alina.dobre", on: "2026-03-01" } as const;

/** A reporting line that changes while the team stays the same. */
export const LINE_CHANGE = { person: "stina.eklof", manager: "mei.lin", on: "2026-02-01" } as const;

const line = (
  id: string,
  name: string,
  team: string,
  joinedOn: string,
  level: StaffLine["level"],
  more: Partial<Pick<StaffLine, "leftOn" | "move" | "roles">> = {},
): StaffLine => ({ id, name, team, joinedOn, level, ...more });

export const STAFF: readonly StaffLine[] = [
  line("elin.norrgard", "Elin Norrgård", "tundralink", "2016-02-01", "NONE"),
  line("mei.lin", "Mei Lin", "tundralink", "2019-05-06", "PUBLISHER", {
    roles: ["ADMINISTRATOR", "KNOWLEDGE_DOMAIN_EXPERT"],
  }),
  line("lars.holmqvist", "Lars-Erik Holmqvist", "technical", "2015-09-01", "NONE"),
  line("francesca.moretti", "Francesca Moretti", "customer", "2018-01-15", "NONE"),
  line("kerstin.ahlund", "Kerstin Åhlund", "network", "2017-03-01", "PUBLISHER"),
  line("tomasz.wrona", "Tomasz Wrona", "workplace", "2019-08-19", "CONTRIBUTOR"),
  line("giulia.ferrante", "Giulia Ferrante", "identity", "2020-01-07", "PUBLISHER"),
  line("radu.ilinca", "Radu Ilinca", "security", "2018-10-01", "CONTRIBUTOR"),
  line("maja.sandelin", "Maja Sandelin", "billing", "2019-02-04", "PUBLISHER"),
  line("oskar.linnell", "Oskar Linnell", "home", "2020-06-01", "CONTRIBUTOR"),
  line("beata.koziol", "Beata Kozioł", "voice", "2017-11-06", "CONTRIBUTOR"),
  line("henrik.valberg", "Henrik Valberg", "applications", "2016-04-11", "PUBLISHER", {
    leftOn: "2026-03-01",
  }),

  line("sigrid.malm", "Sigrid Malm", "network", "2018-05-14", "PUBLISHER"),
  line("piotr.zawada", "Piotr Zawada", "network", "2021-02-01", "CONTRIBUTOR"),
  line("anna.lidholm", "Anna Lidholm", "network", "2019-09-02", "PUBLISHER", { roles: ["COACH"] }),
  line("marco.bellini", "Marco Bellini", "network", "2020-03-16", "PUBLISHER", {
    roles: ["KNOWLEDGE_DOMAIN_EXPERT"],
  }),
  line("johan.frisk", "Johan Frisk", "network", "2022-08-15", "CONTRIBUTOR"),
  line("wei.zhang", "Zhang Wei", "network", "2025-10-01", "NONE"),

  line("emil.stark", "Emil Stark", "workplace", "2021-05-03", "CONTRIBUTOR"),
  line("karolina.nowicka", "Karolina Nowicka", "workplace", "2020-10-12", "CONTRIBUTOR"),
  line("luca.serra", "Luca Serra", "workplace", "2022-01-10", "CANDIDATE"),
  line("petra.hedman", "Petra Hedman", "workplace", "2018-03-05", "PUBLISHER", {
    roles: ["KNOWLEDGE_DOMAIN_EXPERT"],
  }),
  line("ionut.barbu", "Ionuț Barbu", "workplace", "2021-09-01", "CONTRIBUTOR", { leftOn: "2026-01-01" }),
  line("filip.asp", "Filip Asp", "workplace", "2026-01-12", "NONE"),

  line("nadia.popescu", "Nadia Popescu", "identity", "2020-09-07", "CONTRIBUTOR", {
    move: { team: "network", on: "2026-01-01" },
  }),
  line("sofia.rinaldi", "Sofia Rinaldi", "identity", "2019-01-14", "PUBLISHER", {
    roles: ["KNOWLEDGE_DOMAIN_EXPERT"],
  }),
  line("ola.brandt", "Ola Brandt", "identity", "2021-11-01", "CONTRIBUTOR"),
  line("ewa.sobczak", "Ewa Sobczak", "identity", "2018-08-20", "PUBLISHER", { roles: ["COACH"] }),
  line("hanna.kivela", "Hanna Kivelä", "identity", "2022-04-04", "CONTRIBUTOR", { leftOn: "2026-05-16" }),
  line("dan.munteanu", "Dan Munteanu", "identity", "2023-01-09", "CANDIDATE"),

  line("viktor.lund", "Viktor Lund", "security", "2021-03-01", "CONTRIBUTOR"),
  line("agnieszka.mazur", "Agnieszka Mazur", "security", "2019-06-03", "PUBLISHER", {
    roles: ["KNOWLEDGE_DOMAIN_EXPERT"],
  }),
  line("paolo.conti", "Paolo Conti", "security", "2020-11-02", "CONTRIBUTOR"),
  line("stina.eklof", "Stina Eklöf", "security", "2022-02-14", "CONTRIBUTOR"),
  line("bogdan.rusu", "Bogdan Rusu", "security", "2025-09-01", "NONE"),

  line("maria.cederholm", "Maria Cederholm", "billing", "2018-02-12", "PUBLISHER", {
    roles: ["KNOWLEDGE_DOMAIN_EXPERT"],
  }),
  line("jakub.pawlak", "Jakub Pawlak", "billing", "2021-06-07", "CONTRIBUTOR"),
  line("elisa.greco", "Elisa Greco", "billing", "2022-09-05", "CONTRIBUTOR"),
  line("adrian.neagu", "Adrian Neagu", "billing", "2020-08-03", "CONTRIBUTOR"),
  line("lovisa.tornqvist", "Lovisa Törnqvist", "billing", "2023-02-06", "CANDIDATE"),
  line("xin.li", "Li Xin", "billing", "2021-01-11", "CONTRIBUTOR"),
  line("gustav.roos", "Gustav Roos", "billing", "2019-10-14", "CONTRIBUTOR"),

  line("astrid.nyman", "Astrid Nyman", "home", "2021-04-12", "CONTRIBUTOR"),
  line("marek.lis", "Marek Lis", "home", "2021-04-12", "CONTRIBUTOR"),
  line("chiara.riva", "Chiara Riva", "home", "2021-04-12", "CONTRIBUTOR"),
  line("cosmin.dragan", "Cosmin Drăgan", "home", "2019-03-18", "PUBLISHER", { roles: ["COACH"] }),
  line("linnea.borg", "Linnea Borg", "home", "2021-10-04", "CONTRIBUTOR"),
  line("yu.chen", "Chen Yu", "home", "2021-10-04", "CONTRIBUTOR"),
  line("nils.ahlgren", "Nils Ahlgren", "home", "2021-10-04", "CONTRIBUTOR"),

  line("dario.fontana", "Dario Fontana", "voice", "2020-02-03", "CONTRIBUTOR"),
  line("kinga.wilk", "Kinga Wilk", "voice", "2020-05-11", "CONTRIBUTOR"),
  line("robin.sjodin", "Robin Sjödin", "voice", "2021-08-16", "CONTRIBUTOR"),
  line("irina.matei", "Irina Matei", "voice", "2018-12-03", "PUBLISHER", {
    roles: ["KNOWLEDGE_DOMAIN_EXPERT"],
  }),
  line("ulla.vikstrom", "Ulla Vikström", "voice", "2017-06-12", "CONTRIBUTOR", {
    move: { team: "billing", on: "2026-01-01" },
  }),
  line("krzysztof.bielak", "Krzysztof Bielak", "voice", "2022-11-07", "CONTRIBUTOR"),

  line("alina.dobre", "Alina Dobre", "applications", "2019-04-01", "PUBLISHER"),
  line("tove.lindahl", "Tove Lindahl", "applications", "2018-09-10", "PUBLISHER", { roles: ["COACH"] }),
  line("simone.galli", "Simone Galli", "applications", "2021-02-15", "CONTRIBUTOR"),
  line("magda.krol", "Magda Król", "applications", "2020-07-06", "CONTRIBUTOR"),
  line("peter.wallin", "Peter Wallin", "applications", "2022-03-07", "CONTRIBUTOR"),
  line("jun.wang", "Wang Jun", "applications", "2023-03-13", "CANDIDATE"),
  line("saga.ek", "Saga Ek", "applications", "2026-06-08", "NONE"),
];
