import {describe, expect, test} from "vitest";
import {Content, ContentError} from "../../src/ui/content/content.ts";

/** A fetch that counts, and fails as long as `broken` names the path. */
function fakeFetch(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const broken = new Set<string>();
  const fetchText = (path: string) => {
    asked.push(path);
    const text = files[path];
    return text === undefined || broken.has(path)
      ? Promise.reject(new Error("HTTP 404"))
      : Promise.resolve(text);
  };
  return {asked, broken, fetchText};
}

describe("content", () => {
  test("is fetched once and shows at once the second time", async () => {
    const {asked, fetchText} = fakeFetch({"data/catalog.json": `{"version":"1"}`});
    const content = new Content(fetchText);
    await Promise.all([content.catalog(), content.catalog()]);
    expect(content.catalog()).toEqual({version: "1"});
    expect(asked).toEqual(["data/catalog.json"]);
  });

  test("that did not arrive names its file and is fetched again when asked again", async () => {
    const {asked, broken, fetchText} = fakeFetch({"data/budget.csv": "a\n1"});
    const content = new Content(fetchText);
    broken.add("data/budget.csv");
    const failing = content.csv("budget");
    await expect(failing).rejects.toBeInstanceOf(ContentError);
    await expect(failing).rejects.toHaveProperty("path", "data/budget.csv");
    broken.clear();
    await expect(content.csv("budget")).resolves.toBe("a\n1");
    expect(asked).toHaveLength(2);
  });

  test("that was cut off, or is another file, is not kept: it is fetched again, from the server itself", async () => {
    const answers = ['[{"name": "t", "cs', "<p>Meld u aan</p>", "[]"];
    const asked: boolean[] = [];
    const content = new Content((_, isAgain) => {
      asked.push(isAgain);
      return Promise.resolve(answers[asked.length - 1] ?? "");
    });
    await expect(content.tables()).rejects.toBeInstanceOf(ContentError);
    await expect(content.tables()).rejects.toHaveProperty("path", "data/tables.json");
    await expect(content.tables()).resolves.toEqual([]);
    await expect(content.tables()).resolves.toEqual([]);
    expect(asked).toEqual([false, true, true]);
  });

  test("hands the engine tables whose rows are already there", async () => {
    const shipped = [{name: "t", createSql: "CREATE TABLE t (a INT)", afterSql: [], csv: "a\n1\n"}];
    const content = new Content(fakeFetch({"data/tables.json": JSON.stringify(shipped)}).fetchText);
    const [table] = await content.tables();
    expect(table?.createSql).toBe("CREATE TABLE t (a INT)");
    await expect(table?.csv()).resolves.toBe("a\n1\n");
  });
});
