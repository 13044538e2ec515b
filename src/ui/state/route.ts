/** A place in the app, as the address's fragment names it. */
export type Route =
  | {readonly page: "notebook"; readonly id: string}
  | {readonly page: "data"}
  | {readonly page: "table"; readonly name: string}
  | {readonly page: "about"}
  | {readonly page: "missing"; readonly hash: string};

/** The notebook the start page shows. */
export const START_NOTEBOOK = "landschap";

/** Reads "#/notebook/budgetten" and the like; an empty fragment is the start page. */
export function parseRoute(hash: string): Route {
  const [page = "", name = "", ...rest] = hash
    .replace(/^#?\/?/, "")
    .replace(/[?].*$/, "")
    .split("/")
    .map(decode);
  if (rest.length > 0) return {page: "missing", hash};
  if (page === "") return {page: "notebook", id: START_NOTEBOOK};
  if (page === "notebook" && /^[a-z0-9-]+$/.test(name)) return {page: "notebook", id: name};
  if (page === "data" && name === "") return {page: "data"};
  if (page === "data" && /^[a-z0-9_]+$/.test(name)) return {page: "table", name};
  if (page === "about" && name === "") return {page: "about"};
  return {page: "missing", hash};
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
      return route.id === START_NOTEBOOK ? "#/" : `#/notebook/${route.id}`;
    case "data":
      return "#/data";
    case "table":
      return `#/data/${route.name}`;
    case "about":
      return "#/about";
    case "missing":
      return route.hash;
  }
}
