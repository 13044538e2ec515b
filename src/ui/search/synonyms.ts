import type {Lang} from "#base";

/**
 * Words that readers use for what our texts call otherwise, each with the words that they may stand for. The
 * first of a row is what is typed.
 */
export const SYNONYMS: Readonly<Record<Lang, readonly (readonly string[])[]>> = {
  nl: [
    ["gender", "vrouwen", "mannen", "geslacht"],
    ["m/v", "vrouwen", "mannen"],
    ["inflatie", "prijsindex", "consumptieprijzen", "prijzen", "deflator"],
    ["koopkracht", "vaste prijzen", "reëel", "deflator"],
    ["indexering", "prijsindex", "deflator"],
    ["avansa", "vormingplus"],
    ["volkshogeschool", "vormingplus"],
    ["leeftijd", "50", "ouder", "jongeren"],
    ["tewerkstelling", "werkkrachten", "personeel", "beroepskrachten"],
    ["jobs", "werkkrachten", "beroepskrachten"],
    ["werknemers", "beroepskrachten", "personeel"],
    ["medewerkers", "beroepskrachten", "personeel"],
    ["subsidie", "krediet", "begroting", "middelen"],
    ["geld", "budget", "krediet", "begroting"],
    ["begroting", "budget", "krediet"],
    ["verenigingsleven", "verenigingen"],
    ["kerncijfers", "landschap", "oogopslag"],
    ["publiek", "deelnemers"],
    ["diploma", "opleiding", "opgeleid"],
    ["onderwijs", "opleiding", "opgeleid"],
    ["vte", "voltijdse"],
    ["brussel", "brussels"],
    ["steunpunt", "socius", "bovenbouw"],
    ["ngo", "organisaties", "verenigingen"],
  ],
  en: [
    ["gender", "women", "men", "sex"],
    ["woman", "women"],
    ["man", "men"],
    ["inflation", "price", "consumer prices", "deflator"],
    ["purchasing power", "constant prices", "real", "deflator"],
    ["avansa", "vormingplus"],
    ["age", "50", "older", "young"],
    ["employment", "workforce", "staff", "paid"],
    ["jobs", "workforce", "staff"],
    ["employees", "staff", "paid"],
    ["subsidy", "appropriations", "credits", "budget"],
    ["grant", "appropriations", "credits", "budget"],
    ["money", "budget", "credits"],
    ["key figures", "landscape", "glance"],
    ["audience", "participants"],
    ["degree", "educated", "education"],
    ["fte", "full-time"],
    ["ngo", "organisations", "associations"],
  ],
};

/** Words that say nothing of what is looked for. */
export const STOP_WORDS: Readonly<Record<Lang, readonly string[]>> = {
  nl: (
    "aan al als bij dan dat de deze die dit door een en er het hoe hoeveel in is met naar neemt niet nog of om onder op " +
    "over per te tot uit van voor waar wat welke wie wordt zich zijn"
  ).split(" "),
  en: (
    "a an and are as at by do does for from how in is it its many more much of on or per than that the their this to " +
    "was were what where which who with"
  ).split(" "),
};
