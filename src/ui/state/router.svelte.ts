import {createContext} from "svelte";
import {parseRoute} from "./route.ts";
import type {Route} from "./route.ts";

/** The current route; follows the address's fragment. */
export class Router {
  #hash: string = $state("");
  #route: Route = $derived(parseRoute(this.#hash));

  constructor(hash: string) {
    this.#hash = hash;
  }

  get route(): Route {
    return this.#route;
  }

  /** Tells that the address has changed. */
  follow(hash: string): void {
    this.#hash = hash;
  }
}

export const [getRouter, setRouter] = createContext<Router>();
