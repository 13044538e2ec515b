/** A place in the app, as the address's fragment names it. */
export type Route =
  /** A shipped notebook, at the heading with this id; empty for its beginning. */
  | {readonly page: "notebook"; readonly id: string; readonly section: string}
  | {readonly page: "data"}
  | {readonly page: "table"; readonly name: string}
  | {readonly page: "analyses"}
  | {readonly page: "analysis"; readonly id: string; readonly query: string}
  | {readonly page: "analysis-notebook"; readonly id: string; readonly query: string}
  | {readonly page: "checks"}
  /** The reader's own notebooks, and one of them. */
  | {readonly page: "mine"}
  | {readonly page: "own"; readonly id: string}
  /** A notebook that is in the address itself, folded. */
  | {readonly page: "share"; readonly payload: string}
  | {readonly page: "about"}
  | {readonly page: "missing"; readonly hash: string};

/** The notebook the start page shows. */
export const START_NOTEBOOK = "landschap";

/** Reads "#/notebook/budgetten" and the like; an empty fragment is the start page. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = splitOnce(hash.replace(/^#?\/?/, ""), "?");
  const [page = "", name = "", more = "", ...rest] = path.split("/").map(decode).map(trimSentence);
  if (rest.length > 0) return {page: "missing", hash};
  if (page === "analyses" && /^[a-z][a-z0-9_]*$/.test(name)) {
    if (more === "") return {page: "analysis", id: name, query};
    if (more === "notebook") return {page: "analysis-notebook", id: name, query};
  }
  if (page === "notebook" && /^[a-z0-9-]+$/.test(name) && /^[a-z0-9-]*$/.test(more)) {
    return {page: "notebook", id: name, section: more};
  }
  if (more !== "") return {page: "missing", hash};
  if (page === "") return {page: "notebook", id: START_NOTEBOOK, section: ""};
  if (page === "data" && name === "") return {page: "data"};
  if (page === "data" && /^[a-z0-9_]+$/.test(name)) return {page: "table", name};
  if (page === "analyses" && name === "") return {page: "analyses"};
  if (page === "mine" && name === "") return {page: "mine"};
  if (page === "mine" && /^[a-z0-9-]+$/.test(name)) return {page: "own", id: name};
  if (page === "share" && /^[A-Za-z0-9_-]+$/.test(name)) return {page: "share", payload: name};
  if (page === "checks" && name === "") return {page: "checks"};
  if (page === "about" && name === "") return {page: "about"};
  return {page: "missing", hash};
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** Without what a sentence puts behind an address: "(…/#/share/abc)." None of it ends a name. */
function trimSentence(part: string): string {
  let end = part.length;
  while (end > 0 && /[\s.,;:!?…'"’”»<>()[\]{}*|]/.test(part[end - 1] ?? "")) end -= 1;
  return part.slice(0, end);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a route, to put in a link. */
export function routeHref(route: Route): string {
  switch (route.page) {
    case "notebook":
      if (route.section !== "") return `#/notebook/${route.id}/${route.section}`;
      return route.id === START_NOTEBOOK ? "#/" : `#/notebook/${route.id}`;
    case "data":
      return "#/data";
    case "table":
      return `#/data/${route.name}`;
    case "analyses":
      return "#/analyses";
    case "analysis":
      return `#/analyses/${route.id}${route.query && `?${route.query}`}`;
    case "analysis-notebook":
      return `#/analyses/${route.id}/notebook${route.query && `?${route.query}`}`;
    case "mine":
      return "#/mine";
    case "own":
      return `#/mine/${route.id}`;
    case "share":
      return `#/share/${route.payload}`;
    case "checks":
      return "#/checks";
    case "about":
      return "#/about";
    case "missing":
      return route.hash;
  }
}
