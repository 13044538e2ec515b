import {createContext} from "svelte";
import {parseRoute, routeHref} from "./route.ts";
import type {Route} from "./route.ts";

/** The current route; follows the address's fragment. */
export class Router {
  #hash: string = $state("");
  #route: Route = $derived(parseRoute(this.#hash));
  readonly #write: (hash: string) => void;

  /** `write` puts a fragment in the address without a step in the history and without scrolling. */
  constructor(hash: string, write: (hash: string) => void = () => undefined) {
    this.#hash = hash;
    this.#write = write;
  }

  get route(): Route {
    return this.#route;
  }

  /** Tells that the address has changed. */
  follow(hash: string): void {
    this.#hash = hash;
  }

  /** Changes the address in place: for choices on a page, which are no pages of their own. */
  replace(route: Route): void {
    this.#hash = routeHref(route);
    this.#write(this.#hash);
  }
}

export const [getRouter, setRouter] = createContext<Router>();
