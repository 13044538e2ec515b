/** Why a statement was refused, by its kind; `name` is what it is about, `other` what is said of it. */
export const reasonsNl = {
  empty: () => "Er staat geen vraag.",
  "missing-extension": (name: string, other: string) =>
    `${name ? `${name} hoort` : "Dit hoort"} bij de uitbreiding ${other} van DuckDB. Die is hier niet: alles draait in uw browser, zonder uitbreidingen.`,
  "no-files": () => "Bestanden en webadressen kunnen hier niet gelezen of geschreven worden.",
  locked: (name: string) => `De instelling ${name} staat hier vast.`,
  unfinished: (name: string) => `Achter ${name} ontbreekt een waarde.`,
  "no-function": (name: string) => `Er is geen functie ${name}.`,
  "needs-over": (name: string) =>
    `${name} werkt alleen met een venster: schrijf OVER (…) achter de haakjes.`,
  "no-type": (name: string) => `Er is geen type ${name}.`,
  "no-table": (name: string) => `Er is geen tabel ${name}.`,
  "no-file": (name: string) =>
    `${name} kan niet gelezen worden: bestanden en webadressen zijn hier niet bereikbaar.`,
  "no-alias": (name: string) => `Er is geen tabel ${name} in FROM.`,
  "no-column": (name: string, other: string) =>
    other ? `${other} heeft geen kolom ${name}.` : `Er is geen kolom ${name} in deze tabellen.`,
  "no-from": (name: string) => `${name} is geen waarde. Is het een kolom, dan ontbreekt FROM.`,
  "ambiguous-column": (name: string, other: string) =>
    `De kolom ${name} staat in meer dan één tabel. Schrijf ${other.replaceAll('"', "").replaceAll(" or ", " of ")}.`,
  "ambiguous-table": (name: string) =>
    `Twee tabellen heten ${name}. Geef er een een andere naam met AS.`,
  "not-grouped": (name: string) =>
    `${name} staat niet in GROUP BY. Zet het daarbij, of neem er één waarde van, zoals max(${name}) of any_value(${name}).`,
  "aggregate-in": (_: string, other: string): string =>
    other.trim() === "WHERE"
      ? "In WHERE kan niet geteld of opgeteld worden: gebruik HAVING, na GROUP BY."
      : `In ${other.trim()} kan niet geteld of opgeteld worden.`,
  "nested-aggregate": () =>
    "Een telling of som kan niet in een andere staan. Bereken de ene eerst in een vraag met WITH.",
  "window-in": (_: string, other: string) =>
    `Een vensterfunctie (OVER) kan niet in ${other.trim()} staan. Gebruik QUALIFY.`,
  "window-in-aggregate": () =>
    "Een vensterfunctie (OVER) kan niet in een telling of som staan. Bereken ze eerst in een vraag met WITH.",
  "qualify-needs-window": () => "QUALIFY vraagt een vensterfunctie (OVER). Gebruik anders WHERE.",
  "cannot-compare": (name: string, other: string) =>
    `${name} en ${other} zijn niet te vergelijken. Zet een van beide om met CAST(… AS …).`,
  "bad-date": (name: string) =>
    `“${name}” is geen datum. Schrijf jaar-maand-dag, zoals 2024-01-31.`,
  "bad-time": (name: string) =>
    `“${name}” is geen tijdstip. Schrijf bijvoorbeeld 2024-01-31 14:30:00.`,
  "no-cast": (name: string, other: string) => `${name} is niet om te zetten in ${other}.`,
  "too-large": (name: string, other: string) =>
    `${name} past niet in ${other || "dit type"}. Gebruik een ruimer type, zoals BIGINT of DOUBLE.`,
  "no-value": (name: string, other: string) =>
    `“${name}” is niet om te zetten in ${other}. Met TRY_CAST wordt het leeg.`,
  "bad-root": (_: string, other: string): string =>
    other === "logarithm"
      ? "Een logaritme bestaat alleen van getallen boven nul."
      : "Een wortel bestaat niet van een negatief getal.",
  "column-count": () => "De vragen rond UNION, INTERSECT of EXCEPT hebben niet even veel kolommen.",
  "many-columns": (name: string, other: string) =>
    `De deelvraag geeft ${name} kolommen, en hier ${other === "1" ? "past er één" : `horen er ${other}`}.`,
  "many-rows": () =>
    "De deelvraag geeft meer dan één rij, en hier past één waarde. Gebruik max(…), LIMIT 1 of IN.",
  "same-query-name": (name: string) => `WITH geeft de naam ${name} twee keer.`,
  "no-parameter": (name: string) =>
    `De waarde $${name} is hier niet bekend. Keuzes bestaan alleen in hun eigen notitie.`,
  "bad-limit": () => "LIMIT en OFFSET kunnen niet negatief zijn.",
  "bad-position": (name: string, other: string) =>
    `${other} noemt een kolom die er niet is: de kolommen zijn genummerd van 1 tot ${name}.`,
  arguments: (name: string, other: string) =>
    /^\w/.test(name)
      ? `${name} werkt niet met ${other || "niets tussen de haakjes"}. Zet het om met CAST(… AS …).`
      : `${name} werkt niet tussen ${other.replace(", ", " en ")}. Zet het om met CAST(… AS …).`,
  "argument-count": (name: string, other: string) =>
    other
      ? `${name} vraagt een ander aantal waarden tussen de haakjes: ${other.replaceAll(", ", " of ")}.`
      : `${name} vraagt een ander aantal waarden tussen de haakjes.`,
  "which-types": (name: string) =>
    `Het is niet duidelijk welk type ${name} krijgt. Zeg het met CAST(… AS …).`,
  "not-a-struct": (name: string) => `Een veld ${name} kan alleen uit een STRUCT of MAP komen.`,
  "no-key": (name: string) => `Er is geen veld ${name}.`,
  "no-unnest": () => "UNNEST kan hier niet, of krijgt geen lijst.",
  "no-matching-columns": (name: string) => `Geen enkele kolom past bij “${name}”.`,
  "bad-date-part": (name: string) =>
    `“${name}” is geen deel van een datum. Er zijn year, quarter, month, week, day, hour, minute en second.`,
  "bad-format": (name: string, other: string) => `“${name}” past niet bij het patroon “${other}”.`,
  "bad-pattern": () => "De reguliere uitdrukking klopt niet: controleer haakjes en tekens.",
  "no-selection": () => "Achter SELECT staan geen kolommen.",
  "value-count": () => "Het aantal waarden is niet gelijk aan het aantal kolommen.",
  "already-exists": (name: string) => `Er is al een tabel of weergave ${name}.`,
  constraint: (name: string) =>
    `Een rij voldoet niet aan een regel van de tabel${name ? `: ${name}` : ""}.`,
  "out-of-memory": () =>
    "Het geheugen van de browser is vol. Vraag minder rijen of kolommen, of groepeer eerst.",
  "open-text": () => "Een tekst wordt niet afgesloten: er ontbreekt een aanhalingsteken '.",
  "open-name": () => 'Een naam wordt niet afgesloten: er ontbreekt een aanhalingsteken ".',
  "open-remark": () => "Een opmerking wordt niet afgesloten: er ontbreekt */.",
  "syntax-end": () => "De vraag houdt te vroeg op.",
  syntax: (name: string) => `Hier klopt de zinsbouw niet: “${name}” kan hier niet staan.`,
  "missing-by": (name: string) => `Achter ${name} ontbreekt BY.`,
  "missing-bracket": (name: string) => `Er ontbreekt een ${name}.`,
  "extra-bracket": (name: string) => `Er staat een ${name} te veel.`,
  "curly-quotes": () =>
    "Ronde aanhalingstekens kent SQL niet. Schrijf ' rond een tekst en \" rond een naam.",
  other: () => "DuckDB aanvaardt deze vraag niet.",
};
