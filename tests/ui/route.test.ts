import {describe, expect, test} from "vitest";
import {START_NOTEBOOK, parseRoute, routeHref} from "../../src/ui/state/route.ts";

describe("an address", () => {
  test.each([
    ["", {page: "notebook", id: START_NOTEBOOK, section: ""}],
    ["#", {page: "notebook", id: START_NOTEBOOK, section: ""}],
    ["#/", {page: "notebook", id: START_NOTEBOOK, section: ""}],
    ["#/notebook/budgetten", {page: "notebook", id: "budgetten", section: ""}],
    [
      "#/notebook/budgetten/s-koopkracht",
      {page: "notebook", id: "budgetten", section: "s-koopkracht"},
    ],
    ["#/notebook/a/b/c", {page: "missing", hash: "#/notebook/a/b/c"}],
    ["#/data", {page: "data"}],
    ["#/data/workforce", {page: "table", name: "workforce"}],
    ["#/about", {page: "about"}],
    ["#/data?x=1", {page: "data"}],
    ["#/analyses", {page: "analyses"}],
    ["#/analyses/budget_index", {page: "analysis", id: "budget_index", query: ""}],
    [
      "#/analyses/budget_index?a=1&b=x/y",
      {page: "analysis", id: "budget_index", query: "a=1&b=x/y"},
    ],
    [
      "#/analyses/budget_index/notebook?a=1",
      {page: "analysis-notebook", id: "budget_index", query: "a=1"},
    ],
    ["#/analyses/budget_index/other", {page: "missing", hash: "#/analyses/budget_index/other"}],
    ["#/checks", {page: "checks"}],
    ["#/mine", {page: "mine"}],
    ["#/mine/1f-2a", {page: "own", id: "1f-2a"}],
    ["#/mine/a/b", {page: "missing", hash: "#/mine/a/b"}],
    ["#/share/abc_-1).", {page: "share", payload: "abc_-1"}],
    ["#/share/abc%22,", {page: "share", payload: "abc"}],
    ["#/notebook/budgetten.", {page: "notebook", id: "budgetten", section: ""}],
    ["#/nergens", {page: "missing", hash: "#/nergens"}],
    ["#/notebook/<script>", {page: "missing", hash: "#/notebook/<script>"}],
    ["#/data/%E0%A4%A", {page: "missing", hash: "#/data/%E0%A4%A"}],
  ])("%s leads to its page", (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  test("of a route leads back to the route", () => {
    for (const hash of [
      "#/",
      "#/notebook/budgetten",
      "#/data",
      "#/data/workforce",
      "#/about",
      "#/analyses",
      "#/analyses/budget_index",
      "#/analyses/budget_index?base_year=2013",
      "#/analyses/budget_index/notebook?base_year=2013",
      "#/checks",
      "#/x",
    ]) {
      expect(routeHref(parseRoute(hash))).toBe(hash);
    }
  });
});
